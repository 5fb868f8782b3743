import HTTPSemantics

extension Protection {
  /// Reads which scopes reading and writing need.
  init?(_ key: String, in entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard var mapping = entry.mapping(key, &draft.findings) else { return nil }
    self.init(
      readScope: draft.scope("read", in: &mapping),
      writeScope: draft.scope("write", in: &mapping),
      isConcealed: mapping.flag("concealed", &draft.findings) ?? false
    )
    mapping.finish(&draft.findings)
  }
}
