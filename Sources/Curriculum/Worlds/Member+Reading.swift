import HTTPSemantics

extension Member {
  /// Reads the members of a resource, each by its type or by a mapping.
  static func readAll(
    _ key: String,
    in entry: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> [Member] {
    guard var entries = entry.mapping(key, &draft.findings) else { return [] }
    var members: [Member] = []
    for name in entries.keys {
      guard let member = Member(name, in: &entries, &draft) else { continue }
      members.append(member)
    }
    return members
  }

  private init?(_ name: String, in entries: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard entries.holdsMapping(name) else {
      guard let text = entries.text(name, &draft.findings) else { return nil }
      guard let type = ValueType(rawValue: text) else {
        let known = ValueType.allCases.map(\.rawValue)
        draft.findings.noteUnknown("type", text, at: entries.position(of: name), known: known)
        return nil
      }
      self.init(name, type)
      return
    }
    guard var entry = entries.mapping(name, &draft.findings) else { return nil }
    self.init(
      name,
      entry.word("type", ValueType.self, &draft.findings) ?? .any,
      isRequired: entry.flag("required", &draft.findings) ?? false,
      isNullable: entry.flag("nullable", &draft.findings) ?? false,
      isUnique: entry.flag("unique", &draft.findings) ?? false,
      managed: entry.word("managed", Managed.self, &draft.findings),
      minimum: entry.number("minimum", &draft.findings),
      choices: entry.texts("choices", &draft.findings),
      scope: draft.scope("scope", in: &entry)
    )
    entry.finish(&draft.findings)
  }
}
