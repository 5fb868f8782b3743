extension OriginRules: NamedRules {
  /// All rules by name.
  public static let keys: [RuleKey<OriginRules>] = [
    RuleKey("method-names", \.methodNames),
    RuleKey("unknown-method", \.unknownMethod),
    RuleKey("disallowed-method", \.disallowedMethod),
    RuleKey("safe-methods", \.safeMethods),
    RuleKey("delete-missing", \.deleteMissing),
    RuleKey("writes", \.writes),
    RuleKey("errors", \.errors),
    RuleKey("put", \.put),
    RuleKey("put-missing", \.putMissing),
    RuleKey("put-created", \.putCreated),
    RuleKey("put-replaced", \.putReplaced),
    RuleKey("put-target", \.putTarget),
    RuleKey("put-validators", \.putValidators),
    RuleKey("managed-members", \.managedMembers),
    RuleKey("patch-format", \.patchFormats),
    RuleKey("patch-atomicity", \.patchAtomicity),
    RuleKey("patch-repetition", \.patchRepetition),
    RuleKey("patch-missing", \.patchMissing),
    RuleKey("merge-null", \.mergeNull),
    RuleKey("merge-arrays", \.mergeArrays),
    RuleKey("merge-depth", \.mergeDepth),
    RuleKey("post", \.postMeaning),
    RuleKey("post-targets", \.postTargets),
    RuleKey("post-status", \.postStatus),
    RuleKey("idempotency-key", \.idempotencyKeys),
    RuleKey("if-match-comparison", \.ifMatchComparison),
    RuleKey("if-none-match-comparison", \.ifNoneMatchComparison),
    RuleKey("if-match-reading", \.ifMatchReading),
    RuleKey("failed-if-match", \.failedIfMatch),
    RuleKey("failed-if-none-match", \.failedIfNoneMatch),
    RuleKey("precondition-order", \.preconditionOrder),
    RuleKey("precondition-step", \.preconditionStep),
    RuleKey("unconditional-writes", \.unconditionalWrites),
    RuleKey("authentication", \.authentication),
    RuleKey("unknown-preferences", \.unknownPreferences),
  ]

  /// A change that names no rule, or a value that the rule does not have.
  public enum UnknownChange: Error, Hashable, Sendable {
    /// No rule has the name; the valid names are given.
    case rule(String, valid: [String])
    /// The rule does not have the value; the valid values are given.
    case value(String, rule: String, valid: [String])
  }
}
