import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Sends a request until it goes well, by the rules for clients that repeat by themselves.
  static let retry = Command(
    "retry",
    argument: "N REQUEST",
    "sends the last request, or the one behind, until it goes well, N times at most",
    explanation: [
      "It repeats on a lost connection, on 408 and 429, and on 5xx but 501 and 505. Between two "
        + "tries it waits as long as Retry-After says, or 1, 2, 4 … seconds: only the practice "
        + "clock moves, nobody waits.",
      "What is not idempotent is not repeated without an Idempotency-Key: RFC 9110, 9.2.2, SHOULD "
        + "NOT (N014). retry anyway N does it nevertheless. A client that acts by itself SHOULD NOT "
        + "repeat a repetition that failed (N016); here it is you who says how often.",
    ],
    works: { $0.lastExchange?.request != nil || !$0.isInLesson }
  ) { conversation, argument in
    conversation.retry(argument)
  }
}

extension Conversation {
  fileprivate mutating func retry(_ argument: String) {
    var rest = argument[...]
    let isForced = rest.takesWord { $0 == "anyway" }
    var count = 3
    if rest.takesWord({ Int($0) != nil }, word: { count = Int($0) ?? 0 }), !(1...20).contains(count)
    {
      return say("How often at most? A number from 1 to 20: \("retry 3", .key)")
    }
    guard let attempt = retried(rest.trimmed) else { return }
    guard isForced || RetryPolicy.mayRepeat(attempt.request) else {
      return say(
        "\(attempt.request.method, .method) is not idempotent, and there is no "
          + "\(FieldName.idempotencyKey, .fieldName): a client SHOULD NOT repeat it by itself, for "
          + "it might be done twice (RFC 9110, 9.2.2).",
        "\("retry anyway \(count)", .key) does it nevertheless. Nothing was sent."
      )
    }
    retry(attempt, atMost: count)
  }

  /// Returns the request that is meant: the one that was typed, or else the last one.
  private mutating func retried(_ text: String) -> RetriedRequest? {
    if text.isEmpty {
      guard let last = lastExchange, let request = last.request else {
        say("Which request? \("retry 3 PUT /users/53 name=Ann", .key)")
        return nil
      }
      let isTransient = last.response.map { RetryPolicy.isTransient($0.status) } ?? last.fate.isLoss
      return RetriedRequest(
        request: request,
        bytes: last.requestBytes,
        added: last.addedFields,
        pause: isTransient ? RetryPolicy.pause(after: last.response, number: 1) : 0
      )
    }
    guard let filled = filled(asRequest: workbench.place.completing(text)) else { return nil }
    switch RequestNotation.parse(filled, final: true) {
    case .request(let draft):
      return message(of: draft).map { request, added in
        RetriedRequest(request: request, bytes: MessageWriter.bytes(of: request), added: added)
      }
    case .problem(let problem):
      screen.add(ProblemRendering(surroundings.rendition()).lines(of: problem, in: filled))
    case .incomplete, .notARequest:
      say("That is no request. One is such as \("retry 3 PUT /users/53 name=Ann", .key)")
    }
    if isScript { end = .misunderstood(line: lineNumber) }
    return nil
  }

  private mutating func retry(_ attempt: RetriedRequest, atMost limit: Int) {
    let rendition = surroundings.rendition()
    var table = Retries(rendition)
    var sent: [Exchange] = []
    var pause = attempt.pause
    for number in 1...limit {
      if pause > 0 { moveClock(bySeconds: pause) }
      do {
        let state = surroundings.network().states
        let exchange = try exchange(attempt.bytes, attempt.request.method, adding: attempt.added)
        table.append(exchange, since: state, pause: pause)
        sent.append(exchange)
      } catch {
        table.append(String(describing: error), pause: pause)
      }
      guard table.isOpen else { break }
      pause = RetryPolicy.pause(after: table.lastResponse, number: number)
    }
    if !sent.isEmpty { units.append((exchanges.count - sent.count)..<exchanges.count) }
    screen.add(table.table.lines(in: rendition))
    say(table.sentence)
    for exchange in sent { handle(.exchanged(exchange)) }
  }

  private mutating func moveClock(bySeconds seconds: Int) {
    var network = surroundings.network()
    network.moveClock(bySeconds: seconds)
    surroundings.setNetwork(network)
  }
}

/// A request that is sent until it goes well.
private struct RetriedRequest {
  let request: RequestMessage
  let bytes: [UInt8]
  let added: [FieldName]
  /// How many seconds to wait before the first try, for what was answered before.
  var pause = 0
}

/// What the tries of one request came to.
private struct Retries {
  private let rendition: Rendition
  private var rows: [[StyledText]] = []
  private var seconds = 0
  /// Whether there is a reason to try again.
  private(set) var isOpen = true
  /// Whether the last try went well.
  private var isGood = false
  /// The last response; `nil` if the last try had none.
  private(set) var lastResponse: ResponseMessage?

  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  mutating func append(_ exchange: Exchange, since state: NetworkState, pause: Int) {
    lastResponse = exchange.response
    isOpen = lastResponse.map { RetryPolicy.isTransient($0.status) } ?? exchange.fate.isLoss
    isGood = lastResponse.map { !$0.status.isError } ?? false
    let change = StateChange(from: state, to: exchange.after.states)
    let brief = ExchangeRendering(rendition).brief(change, at: exchange.place)
    append(exchange.outcome, brief, pause)
  }

  mutating func append(_ loss: String, pause: Int) {
    lastResponse = nil
    append(loss.styled(.wrong), "not known".styled(.faint), pause)
  }

  private mutating func append(_ outcome: StyledText, _ state: StyledText, _ pause: Int) {
    seconds += pause
    let waited = pause == 0 ? "" : "\(pause) s"
    rows.append(["\(rows.count + 1)", StyledText(waited), outcome, state])
  }

  var table: Table {
    Table(
      columns: [
        Table.Column("#", alignment: .right), Table.Column("waited", alignment: .right),
        Table.Column("status", minimumWidth: 10), Table.Column("state"),
      ],
      rows: rows
    )
  }

  /// How it ended, and that nobody waited.
  var sentence: StyledText {
    let time = seconds == 1 ? "1 second" : "\(seconds) seconds"
    let clock = seconds == 0 ? "" : " Nobody waited: the practice clock was moved by \(time)."
    let tries = rows.count == 1 ? "one try" : "\(rows.count) tries"
    if isOpen { return StyledText("Given up after \(tries).\(clock)") }
    if isGood { return StyledText("Done after \(tries).\(clock)") }
    return StyledText("Another try would come to the same, so \(tries) will do.\(clock)")
  }
}

extension Substring {
  /// Takes the first word away if it meets a condition, and returns whether it did.
  fileprivate mutating func takesWord(
    _ condition: (String) -> Bool,
    word use: (String) -> Void = { _ in }
  ) -> Bool {
    let start = drop { $0.isWhitespace }
    let word = String(start.prefix { !$0.isWhitespace })
    guard condition(word) else { return false }
    use(word)
    self = start.dropFirst(word.count)
    return true
  }
}
