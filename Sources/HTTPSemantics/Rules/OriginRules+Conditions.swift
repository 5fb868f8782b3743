extension OriginRules {
  /// How If-Match compares entity tags.
  ///
  /// RFC 9110, section 13.1.1.
  public enum TagComparison: String, Hashable, Sendable, CaseIterable {
    /// Strongly: a weak tag never matches.
    case strong
    /// Weakly.
    case weak
  }

  /// How If-None-Match compares entity tags.
  ///
  /// RFC 9110, section 13.1.2.
  public enum WeakTagComparison: String, Hashable, Sendable, CaseIterable {
    /// Weakly.
    case weak
    /// Strongly.
    case strong
  }

  /// How the value of If-Match is read.
  ///
  /// RFC 9110, section 13.1.1.
  public enum IfMatchReading: String, Hashable, Sendable, CaseIterable {
    /// As `*` or a list of entity tags.
    case asGrammar = "grammar"
    /// As one text that has to equal the current tag.
    case asText = "text"
  }

  /// What a false If-Match is answered with.
  ///
  /// RFC 9110, section 13.1.1.
  public enum FailedIfMatch: String, Hashable, Sendable, CaseIterable {
    /// 412.
    case preconditionFailed = "412"
    /// 409.
    case conflict = "409"
    /// Nothing: the request is done.
    case ignored = "ignore"
  }

  /// What a false If-None-Match is answered with.
  ///
  /// RFC 9110, section 13.1.2.
  public enum FailedIfNoneMatch: String, Hashable, Sendable, CaseIterable {
    /// 304 for GET and HEAD, 412 for the others.
    case byMethod = "by-method"
    /// Always 304.
    case notModified = "304"
  }

  /// When preconditions are evaluated.
  ///
  /// RFC 9110, section 13.2.1.
  public enum PreconditionOrder: String, Hashable, Sendable, CaseIterable {
    /// After the normal request checks and before the content.
    case afterChecks = "after-checks"
    /// Before everything else.
    case first
    /// After the content was found to be good.
    case afterContent = "after-content"
  }

  /// Whether another request can come between precondition and write.
  ///
  /// RFC 9110, section 13.1.1.
  public enum PreconditionStep: String, Hashable, Sendable, CaseIterable {
    /// It cannot: they are one step.
    case withWrite = "with-write"
    /// It can: they are two.
    case beforeWrite = "before-write"
  }

  /// What becomes of a write without a precondition.
  ///
  /// RFC 6585, section 3.
  public enum UnconditionalWrites: String, Hashable, Sendable, CaseIterable {
    /// What the resource says.
    case byPolicy = "by-policy"
    /// It is always refused with 428.
    case refused = "refuse"
  }
}
