public import HTTPSemantics

/// What the RFCs oblige a shared cache to, each obligation that people get wrong as a choice.
///
/// The first value of each choice is the right one. A misconception is a change of these rules.
public struct CacheRules: Hashable, NamedRules {
  /// Whether responses to POST are stored.
  public var post: WriteResponses = .asDefined
  /// Whether responses to PATCH are stored.
  public var patch: WriteResponses = .asDefined
  /// Whether responses to PUT are stored.
  public var put: PutResponses = .neverStored
  /// Who answers an unsafe request.
  public var unsafeRequests: UnsafeRequests = .writtenThrough
  /// Which responses to unsafe requests invalidate what is stored.
  public var invalidation: Invalidation = .bySuccess
  /// What is invalidated besides the target.
  public var relatedTargets: RelatedTargets = .sameOrigin
  /// Whether what must not be stored is left out.
  public var storageBans: StorageBans = .obeyed
  /// Who may be given the response to a request with Authorization.
  public var authorization: Authorization = .unlessAllowed

  /// Creates the rules as the RFCs have them.
  public init() {}

  /// The rules as the RFCs have them.
  public static let strict = CacheRules()

  /// All rules by name.
  public static let keys: [RuleKey<CacheRules>] = [
    RuleKey("cache-post", \.post),
    RuleKey("cache-patch", \.patch),
    RuleKey("cache-put", \.put),
    RuleKey("cache-unsafe", \.unsafeRequests),
    RuleKey("cache-invalidation", \.invalidation),
    RuleKey("cache-related", \.relatedTargets),
    RuleKey("cache-bans", \.storageBans),
    RuleKey("cache-authorization", \.authorization),
  ]
}

extension CacheRules {
  /// Whether responses to a method that processes or patches are stored for later GET.
  ///
  /// RFC 9110, section 9.3.3; RFC 5789, section 2.
  public enum WriteResponses: String, Hashable, Sendable, CaseIterable {
    /// With explicit freshness and a Content-Location that equals the target.
    case asDefined = "as-defined"
    /// With explicit freshness alone.
    case whenFresh = "when-fresh"
    /// Never, which a cache may choose.
    case neverStored = "never"
  }

  /// Whether responses to PUT are stored.
  ///
  /// RFC 9110, section 9.3.4.
  public enum PutResponses: String, Hashable, Sendable, CaseIterable {
    /// They are not: the definition of PUT does not allow it.
    case neverStored = "never"
    /// With explicit freshness alone.
    case whenFresh = "when-fresh"
  }

  /// Who answers an unsafe request.
  ///
  /// RFC 9111, section 4.
  public enum UnsafeRequests: String, Hashable, Sendable, CaseIterable {
    /// The origin server, always.
    case writtenThrough = "write-through"
    /// The cache, where it has something fresh.
    case answered
  }

  /// Which responses to unsafe requests invalidate what is stored.
  ///
  /// RFC 9111, section 4.4.
  public enum Invalidation: String, Hashable, Sendable, CaseIterable {
    /// Those with 2xx or 3xx.
    case bySuccess = "by-success"
    /// All of them.
    case byAnything = "by-anything"
    /// None.
    case never
  }

  /// What is invalidated besides the target.
  ///
  /// RFC 9111, section 4.4.
  public enum RelatedTargets: String, Hashable, Sendable, CaseIterable {
    /// What Location and Content-Location name, within the same origin.
    case sameOrigin = "same-origin"
    /// What they name, of whatever origin.
    case anyOrigin = "any-origin"
    /// The same, and every path that the target lies below, such as the list that it is in.
    case above
    /// Nothing, which a cache may choose.
    case none
  }

  /// Whether what must not be stored is left out.
  ///
  /// RFC 9111, section 5.2.2.5; RFC 6585, sections 3 and 4.
  public enum StorageBans: String, Hashable, Sendable, CaseIterable {
    /// Nothing with `no-store`, 428 or 429 is stored.
    case obeyed
    /// They make no difference.
    case ignored
  }

  /// Who may be given the response to a request with Authorization.
  ///
  /// RFC 9111, section 3.5.
  public enum Authorization: String, Hashable, Sendable, CaseIterable {
    /// Nobody else, unless the response says so.
    case unlessAllowed = "unless-allowed"
    /// Everybody.
    case shared
  }
}
