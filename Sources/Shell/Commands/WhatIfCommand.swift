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
    "shows what the last request would do with one thing changed: a field, a member, the method",
    works: { $0.lastExchange?.request != nil }
  ) { conversation, argument in
    conversation.compare(with: argument)
  }

  /// Shows the whole difference that the last request made, and the patches that make it.
  static let diff = Command(
    "diff",
    "shows all that the last request changed, and the patches that would do the same",
    works: { $0.lastExchange != nil }
  ) { conversation, _ in
    conversation.showDifference()
  }
}

extension Conversation {
  /// Runs the last request on two copies of the network as it was, once as sent and once changed.
  fileprivate mutating func compare(with change: String) {
    guard let exchange = lastExchange, let request = exchange.request else { return }
    guard let other = request.changed(by: change, in: exchange.before) else {
      let example: StyledText = "\("what-if If-Match:'\"x\"'", .key) or \("what-if PUT", .key)"
      return say("What is to be changed? A field, a member, or the method: \(example).")
    }
    let rows = [("as sent", request), (change, other)].map { name, request -> [StyledText] in
      var trial = Trial(on: exchange.before)
      trial.send(request, at: surroundings.now())
      let reply = trial.replies[0]
      let status = reply.response.status
      let change = StateChange(from: exchange.before.state, to: trial.network.state)
      let changed = change.entries.map(\.path).joined(separator: ", ")
      return [
        StyledText(name), status.description.styled(.status(status.code)),
        change.isEmpty ? "the same" : "changed: \(changed)",
        StyledText(reply.decidingDecision?.sentence ?? ""),
      ]
    }
    let table = Table(
      columns: [
        Table.Column(""), Table.Column("status"), Table.Column("state"),
        Table.Column("because", minimumWidth: 20),
      ],
      rows: rows
    )
    screen.add(table.lines(in: surroundings.rendition()))
    say("On copies: nothing was sent.".styled(.faint))
  }

  fileprivate mutating func showDifference() {
    guard let exchange = lastExchange else { return }
    let rendering = ExchangeRendering(surroundings.rendition())
    screen.add(rendering.lines(of: exchange.change, isSafe: false))
    for entry in exchange.change.entries {
      guard case .changed(let difference, _, _) = entry.kind else { continue }
      var lines: [StyledText] = ["  The same by PATCH \(entry.path, .strong):"]
      if let patch = difference.mergePatch {
        lines += StyledText("merge \(patch.text())", style: .code)
          .wrapped(to: surroundings.rendition().measure, indent: 4, hanging: 6)
      } else {
        lines.append("    no merge patch can do it: it cannot set a member to null")
      }
      lines += StyledText("jpatch \(difference.jsonPatch.text())", style: .code)
        .wrapped(to: surroundings.rendition().measure, indent: 4, hanging: 6)
      screen.add(lines)
    }
  }
}

extension RequestMessage {
  /// Returns the request with an item of the notation changed, or with another method.
  fileprivate func changed(by change: String, in network: Network) -> RequestMessage? {
    let method = Method(change)
    if Method.registered.contains(method) {
      return RequestMessage(method, target, fields: fields, content: content)
    }
    let line = "\(self.method) \(target.text) \(change)"
    guard case .request(let draft) = RequestNotation.parse(line, final: true) else { return nil }
    var request = self
    for field in draft.fields { request.fields[field.name] = field.value }
    for name in draft.removedFields { request.fields[name] = nil }
    guard !draft.content.isEmpty else { return request }
    request.content = draft.content
    request.fields[.contentLength] = String(draft.content.count)
    if let type = draft.mediaType, draft.fields[.contentType] == nil {
      request.fields[.contentType] = fields[.contentType] ?? type
    }
    return request
  }
}
