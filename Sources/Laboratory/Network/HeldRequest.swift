public import HTTPSemantics

/// A request that a server holds between two of its steps, so that others can come in between.
public struct HeldRequest: Sendable {
  /// Its number, by which it is continued.
  public let number: Int
  /// The request as the server sees it.
  public let request: RequestMessage
  /// The name of the step that comes next.
  public let nextStep: String
  /// The handling in the middle of which it is.
  var handling: Handling
  /// What is still to happen to it on the way.
  let journey: Journey
}

/// What a request carries with it on its way to a server and back.
struct Journey: Sendable {
  /// The request as the client sent it.
  let request: RequestMessage
  /// The request as the cache, if there is one, sent it on.
  var forwarded: ForwardedRequest?
  /// The place of the origin server.
  var place = 0
  /// When it came in, by the servers' clock.
  let instant: Timestamp
  /// What happens to the response.
  var fault: Fault.Kind?
  /// The decisions that were taken on the way to the server.
  var decisions: [Decision] = []
}
