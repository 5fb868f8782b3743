extension OriginRules {
  /// What PUT does to an existing representation.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutEffect: String, Hashable, Sendable, CaseIterable {
    /// It is replaced as a whole.
    case replaces = "replace"
    /// The members in the content are set, the others stay.
    case merges = "merge"
  }

  /// What PUT does where no representation is.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutMissing: String, Hashable, Sendable, CaseIterable {
    /// What the resource says.
    case byPolicy = "by-policy"
    /// It always creates one.
    case creates = "create"
    /// It is always 404: PUT only updates.
    case refuses = "refuse"
  }

  /// The status of a PUT that created a representation.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutCreated: String, Hashable, Sendable, CaseIterable {
    /// 201.
    case created = "201"
    /// 200.
    case ok = "200"
  }

  /// The status of a PUT that replaced a representation.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutReplaced: String, Hashable, Sendable, CaseIterable {
    /// 200 or 204.
    case ok = "200"
    /// 201, the same as the first time.
    case created = "201"
  }

  /// What says which resource PUT is about.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutTarget: String, Hashable, Sendable, CaseIterable {
    /// The target URI.
    case targetURI = "uri"
    /// The identifier in the content.
    case contentIdentifier = "content-id"
  }

  /// When a successful PUT is answered with validators.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutValidators: String, Hashable, Sendable, CaseIterable {
    /// Only when the content was stored without transformation.
    case whenVerbatim = "when-verbatim"
    /// Always.
    case always
  }

  /// Whether clients can set members that are the server's or need a scope.
  ///
  /// RFC 9110, section 9.3.4.
  public enum ManagedMembers: String, Hashable, Sendable, CaseIterable {
    /// They cannot.
    case protected
    /// They can: the content is bound as it is.
    case writable
  }
}
