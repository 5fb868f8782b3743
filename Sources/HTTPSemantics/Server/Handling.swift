public import JSONDocument

/// One request on its way through a server, between two steps.
///
/// It is a value like the server: copies of both together are a fork in the middle of a request.
public struct Handling: Sendable {
  /// The request.
  public let request: RequestMessage
  /// When it came in.
  public private(set) var instant: Timestamp
  /// The path of the target in normal form.
  public let path: String
  /// Its number among the requests that the server has seen, from 1.
  public let number: Int
  /// The decisions taken so far, in order.
  public internal(set) var decisions: [Decision] = []
  /// The response, as soon as it is settled.
  public internal(set) var response: ResponseMessage?
  /// The reply, when all steps are done.
  public internal(set) var reply: Reply?

  /// What the steps of a handler tell those behind them, by name.
  public var memory: [String: JSONValue] = [:]
  /// The milliseconds that the server takes its time before the reply.
  public var delay = 0

  /// The steps to come.
  var steps: ArraySlice<Step> = []
  /// The template of the target.
  var match: Site.Match?
  /// The token that the request showed and that is valid.
  var token: PracticeToken?
  /// What the client would like.
  var preferences = Preferences()
  /// Whether the content is still to come.
  var isHeadOnly = false
  /// What the content is said to be.
  var mediaType: MediaType = .octets
  /// How the content is meant as a patch.
  var patchFormat: PatchFormat = .merge
  /// The key under which the response is to be remembered.
  var key: KeyStore.Key?
  /// Whether the preconditions were evaluated.
  var hasEvaluatedPreconditions = false
  /// Whether the request holds the patch lock of its target.
  var holdsPatchLock = false
  /// The serial of the newest write when the request came in.
  var serialBefore: UInt64

  /// Creates a handling that has not begun.
  init(_ request: RequestMessage, at instant: Timestamp, number: Int, serial: UInt64) {
    self.request = request
    self.instant = instant
    self.path = request.target.normalPath
    self.number = number
    self.serialBefore = serial
    decisions.reserveCapacity(8)
  }

  /// Takes note that the handling goes on at a later instant, after it was held.
  public mutating func goOn(at instant: Timestamp) {
    self.instant = max(self.instant, instant)
  }

  /// The name of the step that comes next; `nil` when all are done.
  public var nextStep: String? { steps.first?.name }

  /// Whether all steps are done.
  public var isFinished: Bool { steps.isEmpty }

  /// Takes down a decision.
  public mutating func note(_ decision: Decision) {
    decisions.append(decision)
  }

  /// Settles the response, as the step of a handler does.
  public mutating func answer(_ response: ResponseMessage, because decision: Decision) {
    self.response = settle(response, because: decision)
  }

  /// Takes down the decision that settles the status, and returns the response that follows from
  /// it.
  mutating func settle(_ response: ResponseMessage, because decision: Decision) -> ResponseMessage {
    decisions.append(decision.deciding)
    return response
  }

  /// Marks the last decision as the one that settles the status, and returns the response.
  mutating func settleByLastDecision(_ response: ResponseMessage) -> ResponseMessage {
    if let last = decisions.popLast() { decisions.append(last.deciding) }
    return response
  }

  /// Settles a response that explains a problem.
  mutating func refuse(
    _ problem: Problem,
    _ status: StatusCode? = nil,
    fields: Fields = [:],
    because decision: Decision
  ) -> ResponseMessage {
    settle(response(to: problem, status, fields: fields), because: decision)
  }

  /// Returns a response that explains a problem.
  public func response(
    to problem: Problem,
    _ status: StatusCode? = nil,
    fields: Fields = [:]
  ) -> ResponseMessage {
    let status = status ?? problem.type.status
    var response = ResponseMessage(status, fields: fields)
    response.fields.append(.contentType, MediaType.problem.essence)
    response.content = problem.document(status: status, instance: "/journal/\(number)").bytes()
    return response
  }
}
