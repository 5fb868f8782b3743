import HTTPSemantics

extension IdempotencyKeyPolicy {
  /// Reads what is made of Idempotency-Key: a word, or a mapping with the word in `use`.
  init?(_ key: String, in entry: inout YAMLMapping, _ findings: inout Findings) {
    guard entry.holdsMapping(key) else {
      guard let use = entry.word(key, Use.self, &findings) else { return nil }
      self.init(use)
      return
    }
    guard var mapping = entry.mapping(key, &findings) else { return nil }
    self.init(mapping.word("use", Use.self, &findings) ?? .optional)
    lifetime = mapping.number("lifetime", from: 1, &findings).map(Int64.init) ?? lifetime
    allowsUnquoted = mapping.flag("allows-unquoted", &findings) ?? allowsUnquoted
    forgetsRefusals = mapping.flag("forgets-refusals", &findings) ?? forgetsRefusals
    mapping.finish(&findings)
  }
}
