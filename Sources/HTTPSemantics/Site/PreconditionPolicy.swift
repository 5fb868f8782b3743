/// Whether a write has to be conditional.
public enum PreconditionPolicy: String, Hashable, Sendable, CaseIterable {
  /// A write without a precondition is done.
  case optional
  /// A write without a precondition is refused with 428 (RFC 6585, section 3).
  case required
}
