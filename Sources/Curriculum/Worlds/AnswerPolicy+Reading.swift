import HTTPSemantics

extension AnswerPolicy {
  private static let words: [String: AnswerPolicy] = [
    "representation": .representation, "status": .status, "minimal": .minimal,
  ]

  /// Reads what a successful write answers: a word, or a mapping with the path of a receipt.
  init?(_ key: String, in entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard entry.holdsMapping(key) else {
      guard let text = entry.text(key, &draft.findings) else { return nil }
      guard let policy = AnswerPolicy.words[text] else {
        let words = AnswerPolicy.words.keys.sorted()
        draft.findings.noteWord(
          key,
          text,
          at: entry.position(of: key),
          words: words,
          forms: ["receipt"]
        )
        return nil
      }
      self = policy
      return
    }
    guard var mapping = entry.mapping(key, &draft.findings) else { return nil }
    let path = draft.reference("receipt", in: &mapping, newVariables: 1...1)
    mapping.finish(&draft.findings)
    guard let path else { return nil }
    self = .receipt(at: path)
  }
}
