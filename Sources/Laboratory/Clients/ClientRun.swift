public import HTTPSemantics

/// One request that a client was asked for, with all that it sends because of it.
///
/// Whoever enacts it sends `request`, shows the run what came of it, and sends what it returns,
/// until it returns nothing.
public struct ClientRun: Hashable, Sendable {
  /// The client.
  public let profile: ClientProfile
  /// The request that was sent last.
  public private(set) var request: RequestMessage
  /// The number of redirects that were followed.
  public private(set) var redirects = 0

  private let habit: RedirectHabit
  private var visited: Set<RequestMessage>
  private var retries = 0

  /// Starts with a request as the client sends it.
  public init(_ profile: ClientProfile, _ dressed: DressedRequest) {
    self.profile = profile
    request = dressed.request
    visited = [dressed.request]
    // The Host of a draft stands for the authority of its target, not for a field of the caller's.
    let own = dressed.added + [.host]
    let given = dressed.request.fields.map(\.name).filter { !own.contains($0) }
    // What makes curl send another method than GET and POST is an option that it keeps to.
    let isMethodGiven = ![.get, .head, .post].contains(dressed.request.method)
    habit = RedirectHabit(profile, given: given, isMethodGiven: isMethodGiven)
  }

  /// Returns what the client sends after a response; `nil` when it is done.
  public mutating func next(
    after response: ResponseMessage,
    decisions: inout [Decision]
  ) -> RequestMessage? {
    retries = 0
    if response.status == 417, request.fields.contains(.expect) {
      guard profile.rules.failedExpectation == .repeatedWithout else { return nil }
      decisions.append(.repeatsWithoutExpectation)
      request.fields[.expect] = nil
      return request
    }
    guard let next = habit.next(request, response) else { return nil }
    guard redirects < profile.redirectLimit else {
      decisions.append(.tooManyRedirects(redirects))
      return nil
    }
    if profile.kind == .strict, !visited.insert(next).inserted {
      decisions.append(.redirectsGoRound)
      return nil
    }
    decisions += habit.decisions(on: response.status, from: request, to: next)
    redirects += 1
    request = next
    return next
  }

  /// Returns what the client sends after the connection was lost before a response came.
  ///
  /// RFC 9110, section 9.2.2.
  public mutating func nextAfterLoss(decisions: inout [Decision]) -> RequestMessage? {
    guard profile.mayRetry(request) else {
      decisions.append(.doesNotRetry(request.method, profile))
      return nil
    }
    let limit = profile.rules.failedRetry == .reported ? 1 : 5
    guard retries < limit else {
      decisions.append(.retryFailed)
      return nil
    }
    retries += 1
    decisions.append(.retries(request.method))
    return request
  }
}

extension ClientProfile {
  /// Returns whether the client sends a request again by itself when the connection was lost.
  public func mayRetry(_ request: RequestMessage) -> Bool {
    switch rules.retry {
    case .idempotent: request.method.isIdempotent
    case .everything: true
    case .nothing: false
    }
  }
}
