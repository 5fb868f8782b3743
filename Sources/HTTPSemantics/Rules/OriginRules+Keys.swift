extension OriginRules {
  /// A rule with the name by which course files refer to it.
  public struct Key: Sendable {
    /// The name, such as `merge-null`.
    public let name: String
    /// The names of the values that the rule can have, the right one first.
    public let values: [String]
    /// Sets the rule; returns whether the value is one of its own.
    let set: @Sendable (inout OriginRules, String) -> Bool

    fileprivate init<Value>(
      _ name: String,
      _ path: any WritableKeyPath<OriginRules, Value> & Sendable
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

  /// All rules by name.
  public static let keys: [Key] = [
    Key("method-names", \.methodNames),
    Key("unknown-method", \.unknownMethod),
    Key("disallowed-method", \.disallowedMethod),
    Key("safe-methods", \.safeMethods),
    Key("delete-missing", \.deleteMissing),
    Key("writes", \.writes),
    Key("errors", \.errors),
    Key("put", \.put),
    Key("put-missing", \.putMissing),
    Key("put-created", \.putCreated),
    Key("put-replaced", \.putReplaced),
    Key("put-target", \.putTarget),
    Key("put-validators", \.putValidators),
    Key("managed-members", \.managedMembers),
    Key("patch-format", \.patchFormats),
    Key("patch-atomicity", \.patchAtomicity),
    Key("patch-repetition", \.patchRepetition),
    Key("patch-missing", \.patchMissing),
    Key("merge-null", \.mergeNull),
    Key("merge-arrays", \.mergeArrays),
    Key("merge-depth", \.mergeDepth),
    Key("post", \.postMeaning),
    Key("post-targets", \.postTargets),
    Key("post-status", \.postStatus),
    Key("idempotency-key", \.idempotencyKeys),
    Key("if-match-comparison", \.ifMatchComparison),
    Key("if-none-match-comparison", \.ifNoneMatchComparison),
    Key("if-match-reading", \.ifMatchReading),
    Key("failed-if-match", \.failedIfMatch),
    Key("failed-if-none-match", \.failedIfNoneMatch),
    Key("precondition-order", \.preconditionOrder),
    Key("precondition-step", \.preconditionStep),
    Key("unconditional-writes", \.unconditionalWrites),
    Key("authentication", \.authentication),
    Key("unknown-preferences", \.unknownPreferences),
  ]

  /// A change that names no rule, or a value that the rule does not have.
  public enum UnknownChange: Error, Hashable, Sendable {
    /// No rule has the name; the valid names are given.
    case rule(String, valid: [String])
    /// The rule does not have the value; the valid values are given.
    case value(String, rule: String, valid: [String])
  }

  /// Returns these rules with changes given as values by rule names.
  public func applying(_ changes: [String: String]) throws(UnknownChange) -> OriginRules {
    var rules = self
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      guard let key = OriginRules.keys.first(where: { $0.name == name }) else {
        throw .rule(name, valid: OriginRules.keys.map(\.name))
      }
      guard key.set(&rules, value) else { throw .value(value, rule: name, valid: key.values) }
    }
    return rules
  }
}
