import Curriculum
import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Reads a line as a request, with the lines that belong to it, and sends it.
  ///
  /// Returns whether the line was meant as a request.
  mutating func takeRequest(_ line: String) -> Bool {
    let (substituted, unknown) = workbench.substituting(in: line)
    if let unknown {
      say("Nothing is set as \("{{\(unknown)}}", .key). Try \("set \(unknown)=…", .key)")
      return true
    }
    if CallReader.startsCommand(substituted) { return takeCall(substituted) }
    if takeRequestWithContent(substituted) { return true }
    var text = substituted
    let firstLine = lineNumber
    var isFinal = false
    doubtful = nil
    while true {
      switch RequestNotation.parse(text, final: isFinal) {
      case .notARequest: return takeCall(substituted)
      case .request(let draft): send(draft)
      case .problem(let problem): refuse(problem, text, from: firstLine)
      case .incomplete:
        guard let more = continuation(of: text) else { return true }
        isFinal = more.isFinal
        text = more.text
        continue
      }
      return true
    }
  }

  /// Asks for another line of a text; an empty one makes the text final.
  mutating func continuation(of text: String) -> (text: String, isFinal: Bool)? {
    let prompt = Mode.rest.prompt(in: surroundings.rendition())
    switch read(Question(prompt)) {
    case .line(let line) where line[...].trimmed.isEmpty: return (text, true)
    case .line(let line): return (text + "\n" + line, false)
    case .endOfInput: return (text, true)
    case .interrupted:
      say("Nothing was sent.".styled(.faint))
      return nil
    }
  }

  private mutating func refuse(
    _ problem: NotationProblem,
    _ text: String,
    from firstLine: Int
  ) {
    doubtful = problem.draft
    let rendering = ProblemRendering(surroundings.rendition())
    screen.add(rendering.lines(of: problem, in: text))
    if isScript { end = .misunderstood(line: firstLine + problem.line - 1) }
  }

  /// Sends a request of the learner's, and tells the walk what came of it.
  mutating func send(_ draft: DraftRequest) {
    doubtful = nil
    let network = surroundings.network()
    let (request, added) = UserAgent.strict.request(
      from: draft.adding(workbench.current.fields),
      defaultHost: network.defaultHost
    )
    if let host = draft.origin?.authority,
      network.origins.contains(where: { $0.site.answers(for: host) })
    {
      say("\(host, .strong) is served here, by the practice server.")
    }
    guard
      let exchange = send(request, adding: added, isRequestShown: true, isLast: true)
    else { return }
    warnOfNearMisses(in: draft)
    handle(.exchanged(exchange))
  }

  /// Says what of a request is nearly, but not, something that is known.
  private mutating func warnOfNearMisses(in draft: DraftRequest) {
    if let meant = draft.registeredInOtherCase {
      say(
        "\(draft.method, .method) is another method than \(meant, .method): "
          + "letter case counts (RFC 9110, 9.1)."
      )
    }
    for field in draft.fields where !KnownField.all.contains(where: { $0.name == field.name }) {
      let names = KnownField.all.map(\.name.spelling)
      guard let near = Spelling.nearest(to: field.name.spelling, among: names) else { continue }
      say("\(field.name, .fieldName) was sent as it stands. Did you mean \(near, .fieldName)?")
    }
  }

  /// Sends bytes as the client that the learner is, and keeps the exchange.
  mutating func exchange(
    _ bytes: [UInt8],
    _ method: Method,
    adding added: [FieldName] = []
  ) throws -> Exchange {
    var exchange = try surroundings.exchange(bytes, method, workbench.client)
    exchange.client = workbench.client
    exchange.addedFields = added
    exchanges.append(exchange)
    workbench.current.responses.append(exchange.response)
    return exchange
  }

  /// Sends a request over the wire and shows what came of it, with the change since a state.
  ///
  /// The bytes are those that were written, or else what the program writes for the request.
  @discardableResult
  mutating func send(
    _ request: RequestMessage,
    as written: [UInt8]? = nil,
    adding added: [FieldName] = [],
    isRequestShown: Bool,
    isLast: Bool,
    since start: ServerState? = nil
  ) -> Exchange? {
    do {
      let bytes = written ?? MessageWriter.bytes(of: request)
      let exchange = try exchange(bytes, request.method, adding: added)
      let rendering = ExchangeRendering(surroundings.rendition())
      if isLast, isRequestShown, workbench.detail != .brief {
        let groups = rendering.groups(of: exchange)
        for group in workbench.detail == .full ? groups[...] : groups.dropFirst() {
          screen.add(group)
        }
      } else {
        screen.add(rendering.summary(of: exchange))
      }
      if isLast {
        let change = StateChange(
          from: start ?? exchange.before.state,
          to: exchange.after.state
        )
        screen.add(rendering.lines(of: change, isSafe: request.method.isSafe))
      }
      return exchange
    } catch {
      say("\(String(describing: error), .wrong)")
      return nil
    }
  }
}

extension DraftRequest {
  /// Returns the draft with fields that it does not have itself.
  fileprivate func adding(_ more: Fields) -> DraftRequest {
    var draft = self
    for field in more where !fields.contains(field.name) && !removedFields.contains(field.name) {
      draft.fields.append(field.name, field.value)
    }
    return draft
  }
}
