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
    doubtful = nil
    if CallReader.startsCommand(line) { return takeFilledCall(line) }
    guard let line = withTarget(line) else { return true }
    if RequestNotation.parse(line) == .notARequest { return takeCall(line) }
    let firstLine = lineNumber
    if surroundings.isPasting(), takePastedMessage(line) { return true }
    guard let typed = completed(line) else { return true }
    if let redirection = Redirection(typed) {
      perform(redirection)
      return true
    }
    guard let text = filled(asRequest: typed) else { return true }
    if takeRequestWithContent(text) { return true }
    switch RequestNotation.parse(text, final: true) {
    case .request(let draft): send(draft)
    case .problem(let problem): refuse(problem, text, from: firstLine)
    // A final text that began as a request is one.
    case .notARequest, .incomplete: return false
    }
    return true
  }

  /// Returns a request with its target written out: the value of a name, or one from the place.
  private mutating func withTarget(_ line: String) -> String? {
    guard let words = RequestWords(line), words.method.isKnown, words.target.hasPrefix("{{") else {
      return workbench.place.completing(line)
    }
    guard let target = filled(asValue: String(words.target)) else { return nil }
    return workbench.place.completing("\(words.head)\(target)\(words.rest)")
  }

  private mutating func takeFilledCall(_ line: String) -> Bool {
    guard let text = filled(asValue: line) else { return true }
    return takeCall(text)
  }

  /// Returns the request that begins with a line, with the lines that belong to it.
  private mutating func completed(_ line: String) -> String? {
    var text = line
    var isFinal = false
    while RequestNotation.parse(text, final: isFinal) == .incomplete {
      guard let more = continuation(of: text) else { return nil }
      (text, isFinal) = more
    }
    return text
  }

  /// Returns a request with values in the place of their names, or says what is not set.
  mutating func filled(asRequest text: String) -> String? {
    filled { (workbench) throws(UnsetValue) in try workbench.filling(request: text) }
  }

  /// Returns a field value with values in the place of their names, or says what is not set.
  mutating func filled(asValue text: String) -> String? {
    filled { (workbench) throws(UnsetValue) in try workbench.filling(value: text) }
  }

  /// Returns a text with values in the place of their names, or says which one is not set.
  mutating func filled(_ fill: (Workbench) throws(UnsetValue) -> String) -> String? {
    do throws(UnsetValue) {
      return try fill(workbench)
    } catch {
      let name = "{{\(error.name)}}"
      say(
        "Nothing is set as \(name, .key), and no response has such a field.",
        "\("set \(error.name)=…", .key) sets it. Nothing was sent."
      )
      if isScript { end = .misunderstood(line: lineNumber) }
      return nil
    }
  }

  /// Asks for another line of a text; an empty one makes the text final.
  mutating func continuation(of text: String) -> (text: String, isFinal: Bool)? {
    let prompt = Mode.rest.prompt(in: surroundings.rendition())
    switch read(Question(prompt)) {
    // An empty line within a paste belongs to what was copied.
    case .line(let line) where line[...].trimmed.isEmpty && !surroundings.isPasting():
      return (text, true)
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
    tellHost(host(of: draft))
    if let profile = workbench.profile { return send(draft, as: profile) }
    guard let (request, added) = message(of: draft) else { return }
    guard
      let exchange = send(request, adding: added, isRequestShown: true, isLast: true)
    else { return }
    warnOfNearMisses(in: draft)
    tellExposure(by: exchange)
    handle(.exchanged(exchange))
  }

  /// Returns the message that is sent for a draft, and the fields that the client added by itself.
  mutating func message(
    of draft: DraftRequest
  ) -> (request: RequestMessage, added: [FieldName])? {
    var draft = draft
    guard addSessionFields(to: &draft) else { return nil }
    return UserAgent.strict.request(from: draft, defaultHost: host(of: draft))
  }

  /// Returns the host that a request goes to: the one that it names, or the one that has the path.
  func host(of draft: DraftRequest) -> String {
    draft.origin?.authority ?? surroundings.network().host(declaring: draft.target.path)
  }

  /// Adds the fields that each request gets; returns `false` after saying what is not set.
  mutating func addSessionFields(to draft: inout DraftRequest) -> Bool {
    for field in workbench.visibleFields
    where !draft.fields.contains(field.name) && !draft.removedFields.contains(field.name) {
      guard let value = filled(asValue: field.value) else { return false }
      draft.fields.append(field.name, value)
    }
    return true
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
    if let response = exchange.response { workbench.current.responses.append(response) }
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
    since start: NetworkState? = nil
  ) -> Exchange? {
    do {
      let bytes = written ?? MessageWriter.bytes(of: request)
      let exchange = try exchange(bytes, request.method, adding: added)
      let rendering = ExchangeRendering(surroundings.rendition())
      if isLast, isRequestShown {
        for group in rendering.groups(of: exchange, workbench.detail) { screen.add(group) }
      } else {
        screen.add(rendering.summary(of: exchange))
      }
      if isLast {
        let change = StateChange(
          from: start ?? exchange.before.states,
          to: exchange.after.states
        )
        let isSafe = request.method.isSafe
        let traces = change.isEmpty && !isSafe ? Traces(of: exchange) : nil
        screen.add(rendering.lines(of: change, isSafe: isSafe, besides: traces, height: 12))
      }
      return exchange
    } catch {
      say("\(String(describing: error), .wrong)")
      return nil
    }
  }
}
