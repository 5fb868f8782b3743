import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Command {
  /// Shows what the last request would have led to with one thing changed.
  static let whatIf = Command(
    "what-if",
    argument: "NAME:VALUE",
    "tries the last request with something else, or another request, on a copy",
    works: { $0.lastExchange?.request != nil || !$0.isInLesson }
  ) { conversation, argument in
    let request = conversation.workbench.place.completing(argument)
    if case .request(let draft) = RequestNotation.parse(request, final: true) {
      conversation.preview(draft)
    } else {
      conversation.compare(with: argument)
    }
  }
}

extension Conversation {
  /// Runs a request on a copy of the network as it is, and shows the exchange.
  fileprivate mutating func preview(_ draft: DraftRequest) {
    guard let (request, added) = message(of: draft) else { return }
    let before = surroundings.network()
    var trial = Trial(on: before)
    trial.send(request, at: surroundings.now())
    let delivery = trial.runs[0].delivery
    let response = delivery.response.map {
      MessageWriter.bytes(of: $0, answering: request.method, closes: false)
    }
    var exchange = Exchange(
      request: request,
      requestBytes: MessageWriter.bytes(of: request),
      response: delivery.reply?.response,
      responseBytes: response ?? [],
      decisions: delivery.decisions,
      before: before,
      after: trial.network
    )
    exchange.fate = delivery.fate
    exchange.addedFields = added
    let rendering = ExchangeRendering(surroundings.rendition())
    for group in rendering.groups(of: exchange, workbench.detail) { screen.add(group) }
    screen.add(rendering.lines(of: exchange.change, isSafe: request.method.isSafe))
    say("On a copy: nothing was sent.".styled(.faint))
  }

  /// Runs the last request on two copies of the network as it was, once as sent and once changed.
  fileprivate mutating func compare(with change: String) {
    guard let exchange = lastExchange, let request = exchange.request,
      !change.isEmpty
    else { return explainWhatIf() }
    let fill = { (workbench: Workbench) throws(UnsetValue) in try workbench.filling(item: change) }
    guard let item = filled(fill) else { return }
    guard let other = request.changed(by: item) else { return explainWhatIf() }
    let rendition = surroundings.rendition()
    let rows = [("as sent", request), (change, other)].map { name, request -> [StyledText] in
      var trial = Trial(on: exchange.before)
      trial.send(request, at: surroundings.now())
      let delivery = trial.runs[0].delivery
      let change = StateChange(from: exchange.before.states, to: trial.network.states)
      return [
        name.styled(.strong), delivery.fate.outcome(delivery.reply?.response.status),
        ExchangeRendering(rendition).brief(change, at: exchange.before.place(of: request)),
        StyledText(marked: delivery.decidingDecision?.sentence ?? ""),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("request"), Table.Column("status"), Table.Column("state", minimumWidth: 10),
        Table.Column("because", minimumWidth: 20),
      ],
      rows: rows
    )
    screen.add(table.lines(in: rendition))
    say("On copies: nothing was sent.".styled(.faint))
  }

  private mutating func explainWhatIf() {
    guard lastExchange?.request != nil else {
      return say("A request in full is tried on a copy: \("what-if DELETE /users/53", .key).")
    }
    let changes = ["If-Match:'\"x\"'", "name=Ann", "/users/54", "PUT"].map { "what-if " + $0 }
    say(
      "What is to be changed? A field, a member, the target or the method: "
        + "\(changes.alternatives)."
    )
  }
}

extension RequestMessage {
  /// Returns the request with an item of the notation changed, or with another method or target.
  fileprivate func changed(by change: String) -> RequestMessage? {
    if change.hasPrefix("/"), !change.contains(where: \.isWhitespace) {
      return RequestMessage(method, RequestTarget(change), fields: fields, content: content)
    }
    let other = Method(change)
    if Method.registered.contains(other) || other.registeredInOtherCase != nil {
      return RequestMessage(other, target, fields: fields, content: content)
    }
    let line = "\(method) \(target.text) \(change)"
    guard case .request(let draft) = RequestNotation.parse(line, final: true) else { return nil }
    return changed(by: draft, keepingMembers: change.first != "{" && change.first != "[")
  }

  private func changed(by draft: DraftRequest, keepingMembers: Bool) -> RequestMessage {
    var request = RequestMessage(method, draft.target, fields: fields, content: content)
    for field in draft.fields { request.fields[field.name] = field.value }
    for name in draft.removedFields { request.fields[name] = nil }
    if let type = draft.mediaType, draft.fields[.contentType] == nil, draft.content.isEmpty {
      request.fields[.contentType] = type
    }
    guard !draft.content.isEmpty else { return request }
    request.content = keepingMembers ? members(replacedBy: draft.content) : draft.content
    request.fields[.contentLength] = String(request.content.count)
    if let type = draft.mediaType, request.fields[.contentType] == nil {
      request.fields[.contentType] = type
    }
    return request
  }

  /// Returns the content with members of another object in the place of its own.
  private func members(replacedBy other: [UInt8]) -> [UInt8] {
    guard var object = (try? JSONValue.parse(content))?.asObject,
      let changes = (try? JSONValue.parse(other))?.asObject
    else { return other }
    for (name, value) in changes { object[name] = value }
    return JSONValue.object(object).bytes()
  }
}
