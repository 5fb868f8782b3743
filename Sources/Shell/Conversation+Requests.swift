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
    var text = line
    var isFinal = false
    doubtful = nil
    while true {
      switch RequestNotation.parse(text, final: isFinal) {
      case .notARequest: return false
      case .request(let draft): send(draft)
      case .problem(let problem): refuse(problem, text)
      case .incomplete:
        guard let more = continuation(of: text) else { return true }
        isFinal = more.isFinal
        text = more.text
        continue
      }
      return true
    }
  }

  private mutating func continuation(of text: String) -> (text: String, isFinal: Bool)? {
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

  private mutating func refuse(_ problem: NotationProblem, _ text: String) {
    doubtful = problem.draft
    let rendering = ProblemRendering(surroundings.rendition())
    screen.add(rendering.lines(of: problem, in: text))
    if isScript { end = .misunderstood(line: lineNumber) }
  }

  /// Sends a request of the learner's, and tells the walk what came of it.
  mutating func send(_ draft: DraftRequest) {
    doubtful = nil
    let network = surroundings.network()
    let (request, _) = UserAgent.strict.request(from: draft, defaultHost: network.defaultHost)
    if let origin = draft.origin {
      let text: StyledText = "\(origin.authority, .strong) is served here, by the practice server."
      say(text)
    }
    guard let exchange = send(request, isRequestShown: true, isLast: true) else { return }
    if let meant = draft.registeredInOtherCase {
      let text: StyledText =
        "\(draft.method, .method) is another method than \(meant, .method): "
        + "letter case counts (RFC 9110, 9.1)."
      screen.add(text.wrapped(to: surroundings.rendition().measure, indent: 2))
    }
    handle(.exchanged(exchange))
  }

  /// Sends a request over the wire and shows what came of it.
  @discardableResult
  mutating func send(_ request: RequestMessage, isRequestShown: Bool, isLast: Bool) -> Exchange? {
    do {
      let bytes = MessageWriter.bytes(of: request)
      let exchange = try surroundings.exchange(bytes, request.method)
      exchanges.append(exchange)
      let rendering = ExchangeRendering(surroundings.rendition())
      if isLast, isRequestShown {
        for group in rendering.groups(of: exchange) { screen.add(group) }
      } else {
        screen.add([rendering.summary(of: exchange)])
      }
      if isLast {
        screen.add(rendering.lines(of: exchange.change, isSafe: request.method.isSafe))
      }
      return exchange
    } catch {
      say("\(String(describing: error), .wrong)")
      return nil
    }
  }

  /// Sends an example of a lesson as often as it says.
  mutating func send(_ example: Example, isRequestShown: Bool) {
    var network = surroundings.network()
    if example.delay > 0 {
      network.moveClock(bySeconds: example.delay)
      surroundings.setNetwork(network)
    }
    for number in 1...example.count {
      let responses = exchanges.dropFirst(exchangesBefore).map(\.response)
      let request = example.request.resolved(after: Array(responses))
      send(
        UserAgent.strict.complete(request, network),
        isRequestShown: isRequestShown,
        isLast: number == example.count
      )
    }
  }
}
