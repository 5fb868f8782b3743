extension OriginRules {
  /// How method names are compared.
  ///
  /// RFC 9110, section 9.1.
  public enum MethodNames: String, Hashable, Sendable, CaseIterable {
    /// Byte by byte: `patch` is not `PATCH`.
    case exact
    /// Without regard to letter case.
    case anyCase = "any-case"
  }

  /// What an unknown method is answered with.
  ///
  /// RFC 9110, section 9.1.
  public enum UnknownMethod: String, Hashable, Sendable, CaseIterable {
    /// 501 Not Implemented.
    case notImplemented = "501"
    /// 405, as if the method were known.
    case methodNotAllowed = "405"
    /// 400.
    case badRequest = "400"
  }

  /// What a known method that the target does not support is answered with.
  ///
  /// RFC 9110, section 15.5.6.
  public enum DisallowedMethod: String, Hashable, Sendable, CaseIterable {
    /// 405 with the Allow field.
    case withAllow = "405-with-allow"
    /// 405 alone.
    case withoutAllow = "405-without-allow"
    /// 404.
    case notFound = "404"
  }

  /// Whether a query can make a safe method change something.
  ///
  /// RFC 9110, section 9.2.1.
  public enum SafeMethods: String, Hashable, Sendable, CaseIterable {
    /// It cannot: the action is refused for safe methods.
    case areSafe = "safe"
    /// It can: GET does what the query says.
    case obeyQuery = "obey-query"
  }

  /// What DELETE of a missing representation is answered with.
  ///
  /// RFC 9110, section 15.5.5.
  public enum DeleteMissing: String, Hashable, Sendable, CaseIterable {
    /// 404.
    case notFound = "404"
    /// 204, the same as the first time.
    case noContent = "204"
  }

  /// Whether a successful write is kept.
  ///
  /// RFC 9110, section 9.3.4.
  public enum Writes: String, Hashable, Sendable, CaseIterable {
    /// The state is changed.
    case areKept = "kept"
    /// The answer is given and nothing is kept.
    case arePretended = "pretended"
  }

  /// How a failure is told.
  ///
  /// RFC 9110, section 15.
  public enum Errors: String, Hashable, Sendable, CaseIterable {
    /// By the status code.
    case status
    /// By 200 with a content that says so.
    case success = "200"
  }
}
