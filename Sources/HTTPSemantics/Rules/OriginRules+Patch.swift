extension OriginRules {
  /// What says how a patch document is meant.
  ///
  /// RFC 5789, section 2.
  public enum PatchFormats: String, Hashable, Sendable, CaseIterable {
    /// Its media type.
    case mediaType = "media-type"
    /// A guess: any JSON is a merge patch.
    case guess
  }

  /// What is left of a patch that fails halfway.
  ///
  /// RFC 5789, section 2.
  public enum PatchAtomicity: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case allOrNothing = "all-or-nothing"
    /// The operations before the failing one.
    case operationByOperation = "one-by-one"
  }

  /// What a PATCH does that equals the last one at the target.
  ///
  /// RFC 5789, section 2.
  public enum PatchRepetition: String, Hashable, Sendable, CaseIterable {
    /// It is applied again.
    case applied
    /// Nothing, as if PATCH were idempotent.
    case appliedOnce = "applied-once"
  }

  /// What PATCH does where no representation is.
  ///
  /// RFC 5789, section 2.2.
  public enum PatchMissing: String, Hashable, Sendable, CaseIterable {
    /// What the resource says.
    case byPolicy = "by-policy"
    /// It always creates one.
    case creates = "create"
  }

  /// What null in a merge patch does to a member.
  ///
  /// RFC 7396, section 2.
  public enum MergeNull: String, Hashable, Sendable, CaseIterable {
    /// It is removed.
    case removes = "remove"
    /// It is set to null.
    case sets = "set"
  }

  /// What an array in a merge patch does to an array.
  ///
  /// RFC 7396, section 2.
  public enum MergeArrays: String, Hashable, Sendable, CaseIterable {
    /// It is replaced as a whole.
    case replace
    /// The elements are added to it.
    case concatenate
  }

  /// What an object in a merge patch does to an object.
  ///
  /// RFC 7396, section 2.
  public enum MergeDepth: String, Hashable, Sendable, CaseIterable {
    /// They are merged member by member.
    case recursive
    /// It is replaced as a whole.
    case shallow
  }
}
