/// Whether and how DELETE is done.
public enum DeletePolicy: String, Hashable, Sendable, CaseIterable {
  /// DELETE is not allowed.
  case refuse
  /// The representation is removed; the target is 404 then.
  case remove
  /// The representation is removed for good; the target is 410 then.
  case gone
}
