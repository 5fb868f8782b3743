import HTTPSemantics

extension PracticeToken {
  /// Reads the tokens of a world by name.
  static func readAll(_ world: inout YAMLMapping, _ draft: inout WorldDraft) -> [PracticeToken] {
    guard var entries = world.mapping("tokens", &draft.findings) else { return [] }
    var tokens: [PracticeToken] = []
    for name in entries.keys {
      guard var entry = entries.mapping(name, &draft.findings) else { continue }
      let token = PracticeToken(
        name: name,
        value: entry.text("value", &draft.findings) ?? name + "-token",
        scopes: entry.texts("scopes", &draft.findings),
        isExpired: entry.flag("expired", &draft.findings) ?? false
      )
      entry.finish(&draft.findings)
      if let other = tokens.first(where: { $0.value == token.value }) {
        draft.findings.note(
          "'\(name)' has the same value as '\(other.name)'",
          at: entries.position(of: name)
        )
        continue
      }
      tokens.append(token)
    }
    return tokens
  }
}
