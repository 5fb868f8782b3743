import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Reads a text as calls of other clients, with the lines that belong to them, and sends them.
  ///
  /// Returns whether the text was meant as a call, or belongs to a script with calls.
  mutating func takeCall(_ first: String) -> Bool {
    let host = surroundings.network().defaultHost
    let firstLine = lineNumber
    var text = first
    var isFinal = false
    while true {
      switch callReader.read(text, defaultHost: host, isFinal: isFinal) {
      case .notACall: return false
      case .read(let calls, let assigned):
        if !CallReader.startsCommand(text) {
          script.take(line: lineNumber, isStatement: calls.isEmpty)
        }
        tell(assigned)
        for call in calls { send(call) }
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

  private mutating func tell(_ assigned: [String]) {
    guard !assigned.isEmpty else { return }
    say("\("Kept for the calls to come: \(assigned.joined(separator: ", "))", .faint)")
  }

  private mutating func refuse(_ problem: CallProblem, _ text: String, from firstLine: Int) {
    screen.add(ProblemRendering(surroundings.rendition()).lines(of: problem, in: text))
    if isScript { end = .misunderstood(line: firstLine + problem.line - 1) }
  }

  /// Sends the request of a call as its client does, and those that follow after redirects.
  ///
  /// Returns the last exchange.
  @discardableResult
  mutating func send(_ call: Call) -> Exchange? {
    tellHost(call.request.host)
    say(call.account.styled(.faint))
    let limit = call.redirects?.limit ?? 0
    return follow(call.request, as: call.client.rawValue, adding: call.added, limit) {
      call.redirects?.next($0, $1)
    }
  }

  /// Says that a host other than the one of the prompt is served here.
  mutating func tellHost(_ host: String) {
    let network = surroundings.network()
    guard host != address, host != network.defaultHost, !Site.isLoopback(host),
      network.answers(for: host)
    else { return }
    guard !namedHosts.contains(host) else { return }
    namedHosts.insert(host)
    say("\(host, .strong) is served here, by the practice server; nothing leaves this computer.")
  }

  /// Sends a request, and those that its client sends after redirects, up to a limit.
  mutating func follow(
    _ first: RequestMessage,
    as client: String,
    adding added: [FieldName],
    _ limit: Int,
    next: (RequestMessage, ResponseMessage) -> RequestMessage?
  ) -> Exchange? {
    var request = first
    var count = 0
    while true {
      guard
        let exchange = send(
          request,
          as: Call.bytes(of: request),
          adding: added,
          isRequestShown: true,
          isLast: count < 3
        )
      else { return nil }
      handle(.exchanged(exchange))
      guard let response = exchange.response, let following = next(request, response) else {
        return exchange
      }
      count += 1
      guard count <= limit else {
        say("\(client) gives up: it follows \(count - 1) redirects, not more.")
        return exchange
      }
      if count <= 3 { say(Self.account(of: client, request, before: following)) }
      request = following
    }
  }

  /// Returns what a client makes of a request after a redirect, as a sentence.
  private static func account(
    of client: String,
    _ request: RequestMessage,
    before next: RequestMessage
  ) -> StyledText {
    var account: StyledText = "\(client) follows the redirect with \(next.method, .method)"
    if next.method != request.method { account += " instead of \(request.method, .method)" }
    if next.content.isEmpty, !request.content.isEmpty { account += ", without the content" }
    return account + ":"
  }
}

/// Where the lines of a pasted script are, so that an empty line between them is not Enter.
struct ScriptLines {
  /// The number of the last line of the script.
  private var last = -2
  /// Whether there were lines besides calls.
  private var hasStatements = false

  /// Takes a line of a script.
  mutating func take(line: Int, isStatement: Bool) {
    // An empty line may lie between this one and the one before.
    hasStatements = isStatement || hasStatements && line <= last + 2
    last = line
  }

  /// Returns whether an empty line belongs to the script: the first one behind a line of it does.
  func takesEmptyLine(_ line: Int) -> Bool {
    hasStatements && line == last + 1
  }
}

extension Call {
  /// What the client added and did by itself, as a sentence.
  fileprivate var account: String {
    let names = added.map(\.spelling).joined(separator: ", ")
    return (["\(client.rawValue) added \(names)"] + notes).joined(separator: "; ") + "."
  }
}

extension ProblemRendering {
  /// Returns what is wrong with a call, where, and what is understood.
  fileprivate func lines(of problem: CallProblem, in text: String) -> [StyledText] {
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = problem.line <= source.count ? String(source[problem.line - 1]) : ""
    let place =
      source.count > 1
      ? "line \(problem.line), column \(problem.column)" : "column \(problem.column)"
    return quote(line, column: problem.column, length: problem.length)
      + wrap("\(place): \(problem.sentence)".styled(.wrong))
      + (problem.help.isEmpty ? [] : wrap(StyledText(problem.help)))
      + wrap("Nothing was sent.")
  }
}
