/// What is answered when a precondition is false but the change is in place already.
///
/// RFC 9110, section 13.1.1 allows both.
public enum AlreadyAppliedPolicy: String, Hashable, Sendable, CaseIterable {
  /// 412, the stricter one.
  case preconditionFailed = "precondition-failed"
  /// 204 without an entity tag, so that the client asks for the state next.
  case success
}
