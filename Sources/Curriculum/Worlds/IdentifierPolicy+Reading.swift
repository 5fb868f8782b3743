import HTTPSemantics

extension IdentifierPolicy {
  private static let forms = ["counter", "member"]

  /// Reads where identifiers come from: `uuid`, or a mapping with a first number or a member.
  init?(_ key: String, in entry: inout YAMLMapping, _ findings: inout Findings) {
    guard entry.holdsMapping(key) else {
      guard let text = entry.text(key, &findings) else { return nil }
      guard text == "uuid" else {
        findings.noteWord(
          key,
          text,
          at: entry.position(of: key),
          words: ["uuid"],
          forms: IdentifierPolicy.forms
        )
        return nil
      }
      self = .uuid
      return
    }
    guard var mapping = entry.mapping(key, &findings),
      let word = mapping.requiredChoice(of: IdentifierPolicy.forms, &findings)
    else { return nil }
    let policy: IdentifierPolicy? =
      word == "counter"
      ? mapping.number("counter", from: 0, &findings).map { .counter(from: $0) }
      : mapping.text("member", &findings).map { .member($0) }
    mapping.finish(&findings)
    guard let policy else { return nil }
    self = policy
  }
}
