extension OriginRules {
  /// What POST means.
  ///
  /// RFC 9110, section 9.3.3.
  public enum PostMeaning: String, Hashable, Sendable, CaseIterable {
    /// What the resource makes of it.
    case byResource = "by-resource"
    /// It always creates a resource below the target.
    case creates = "create"
  }

  /// Where POST can be sent.
  ///
  /// RFC 9110, section 9.3.3.
  public enum PostTargets: String, Hashable, Sendable, CaseIterable {
    /// To every resource that supports it.
    case any
    /// To collections only.
    case collections
  }

  /// The status of a successful POST.
  ///
  /// RFC 9110, section 9.3.3.
  public enum PostStatus: String, Hashable, Sendable, CaseIterable {
    /// The one that fits what was done.
    case byOutcome = "by-outcome"
    /// Always 201.
    case created = "201"
  }

  /// Whether Idempotency-Key is honoured.
  ///
  /// The source is draft-ietf-httpapi-idempotency-key-header, section 2.
  public enum IdempotencyKeys: String, Hashable, Sendable, CaseIterable {
    /// Where the resource says so.
    case byPolicy = "by-policy"
    /// Nowhere.
    case ignored = "ignore"
    /// Everywhere.
    case everywhere
  }
}
