/// What becomes of a PATCH that arrives while another one on the same target is under way.
///
/// RFC 5789, section 2.2.
public enum ConcurrentPatchPolicy: String, Hashable, Sendable, CaseIterable {
  /// They are done one after the other.
  case oneAfterTheOther = "one-after-the-other"
  /// The later one is refused with 409.
  case refuse
}
