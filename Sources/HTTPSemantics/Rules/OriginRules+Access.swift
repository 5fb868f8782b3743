extension OriginRules {
  /// How missing credentials and missing rights are told.
  ///
  /// RFC 9110, sections 15.5.2 and 15.5.4.
  public enum Authentication: String, Hashable, Sendable, CaseIterable {
    /// 401 without credentials, 403 without rights.
    case asDefined = "401-403"
    /// The other way round.
    case swapped = "403-401"
  }

  /// What becomes of a preference that is not known.
  ///
  /// RFC 7240, section 2.
  public enum UnknownPreferences: String, Hashable, Sendable, CaseIterable {
    /// It is ignored.
    case ignored = "ignore"
    /// The request is refused with 400.
    case refused = "refuse"
  }
}
