/// A rule with the name by which course files refer to it.
public struct RuleKey<Rules>: Sendable {
  /// The name, such as `cache-put`.
  public let name: String
  /// The names of the values that the rule can have, the right one first.
  public let values: [String]
  /// Sets the rule; returns whether the value is one of its own.
  fileprivate let set: @Sendable (inout Rules, String) -> Bool

  /// Names the rule at a place of the rules.
  public init<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Rules, Value> & Sendable
  ) where Value: RawRepresentable<String> & CaseIterable & Sendable {
    self.name = name
    self.values = Value.allCases.map(\.rawValue)
    self.set = { rules, text in
      guard let value = Value(rawValue: text) else { return false }
      rules[keyPath: path] = value
      return true
    }
  }
}

/// Rules that course files change by name.
public protocol NamedRules: Sendable {
  /// All rules by name.
  static var keys: [RuleKey<Self>] { get }
}

extension NamedRules {
  /// Returns these rules with changes given as values by rule names.
  public func applying(_ changes: [String: String]) throws(OriginRules.UnknownChange) -> Self {
    var rules = self
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      guard let key = Self.keys.first(where: { $0.name == name }) else {
        throw .rule(name, valid: Self.keys.map(\.name))
      }
      guard key.set(&rules, value) else { throw .value(value, rule: name, valid: key.values) }
    }
    return rules
  }
}
