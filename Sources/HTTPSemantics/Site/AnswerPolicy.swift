/// What the content of a successful response to a write is, when the client states no preference.
public enum AnswerPolicy: Hashable, Sendable {
  /// The new representation, marked by Content-Location (RFC 9110, section 8.7).
  case representation
  /// A report about the action.
  case status
  /// Nothing: 204, or 201 without content.
  case minimal
  /// A report that stays available at a path of its own, named by Content-Location.
  case receipt(at: PathTemplate)
}
