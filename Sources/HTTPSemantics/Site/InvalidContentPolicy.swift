/// The status for content that is well-formed and does not fit what the resource asks of its
/// members.
///
/// RFC 9110, sections 15.5.1 and 15.5.21 bear both; what matters is to be consistent.
public enum InvalidContentPolicy: String, Hashable, Sendable, CaseIterable {
  /// 422.
  case unprocessable
  /// 400.
  case badRequest = "bad-request"
}
