public import HTTPSemantics

/// The rules of all that takes part: origin servers, caches and clients.
///
/// A misconception is a change of some of them; the names of the rules tell whose they are.
public struct LaboratoryRules: Sendable {
  /// The rules of the origin servers.
  public private(set) var origin: OriginRules = .strict
  /// The rules of the cache.
  public private(set) var cache: CacheRules = .strict
  /// The rules of the strict client.
  public private(set) var client: ClientRules = .strict

  /// The rules that the RFCs oblige to.
  public static let strict = LaboratoryRules()

  /// Returns these rules with changes given as values by rule names.
  public func applying(
    _ changes: [String: String]
  ) throws(OriginRules.UnknownChange) -> LaboratoryRules {
    var rules = self
    var others = changes
    rules.cache = try cache.applying(LaboratoryRules.take("cache-", from: &others))
    rules.client = try client.applying(LaboratoryRules.take("client-", from: &others))
    rules.origin = try origin.applying(others)
    return rules
  }

  private static func take(
    _ prefix: String,
    from changes: inout [String: String]
  ) -> [String: String] {
    let taken = changes.filter { $0.key.hasPrefix(prefix) }
    changes = changes.filter { !$0.key.hasPrefix(prefix) }
    return taken
  }
}
