import HTTPSemantics

extension PostPolicy {
  private static let words = ["create", "append-to", "act-on", "search", "accept"]

  /// Reads what POST does: `refuse`, or a mapping with one of the words.
  init?(_ key: String, in entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard entry.keys.contains(key) else { return nil }
    guard entry.holdsMapping(key) else {
      let text = entry.text(key, &draft.findings)
      if let text, text != "refuse" {
        draft.findings.noteWord(
          key,
          text,
          at: entry.position(of: key),
          words: ["refuse"],
          forms: PostPolicy.words
        )
      }
      return nil
    }
    guard var mapping = entry.mapping(key, &draft.findings),
      let word = mapping.requiredChoice(of: PostPolicy.words, &draft.findings)
    else { return nil }
    let policy = PostPolicy(word, of: &mapping, &draft)
    mapping.finish(&draft.findings)
    guard let policy else { return nil }
    self = policy
  }

  /// Reads the actions that a query such as `?do=cancel` chooses.
  static func readActions(
    _ entry: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> [String: PostPolicy] {
    guard var actions = entry.mapping("query-actions", &draft.findings) else { return [:] }
    var policies: [String: PostPolicy] = [:]
    for name in actions.keys { policies[name] = PostPolicy(name, in: &actions, &draft) }
    return policies
  }

  private init?(_ word: String, of mapping: inout YAMLMapping, _ draft: inout WorldDraft) {
    let policy: PostPolicy? =
      switch word {
      case "create": .creation(&mapping, &draft)
      case "append-to": .appending(&mapping, &draft)
      case "act-on": .action(&mapping, &draft)
      case "search": .search(&mapping, &draft)
      default: .acceptance(&mapping, &draft)
      }
    guard let policy else { return nil }
    self = policy
  }

  private static func creation(
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let path = draft.reference("create", in: &mapping, newVariables: 1...1) else {
      return nil
    }
    if mapping.keys.contains("each") { return creationOfAll(path, &mapping, &draft) }
    guard mapping.keys.contains("see") else { return .create(at: path) }
    return draft.reference("see", in: &mapping, newVariables: 0...1).map {
      .createThenSee(at: path, see: $0)
    }
  }

  private static func creationOfAll(
    _ path: PathTemplate,
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let each = draft.reference("each", in: &mapping, newVariables: 2...2),
      let member = mapping.requiredText("member", &draft.findings)
    else { return nil }
    guard each.variables.dropLast().allSatisfy(path.variables.contains) else {
      draft.findings.note(
        "'each' has a variable that '\(path.text)' has not",
        at: mapping.position(of: "each"),
        help: "only the last one stands for an element"
      )
      return nil
    }
    return .createAll(at: path, each: each, member: member)
  }

  private static func appending(
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let path = draft.reference("append-to", in: &mapping),
      let member = mapping.requiredText("member", &draft.findings)
    else { return nil }
    return .append(to: path, member: member)
  }

  private static func action(
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let path = draft.reference("act-on", in: &mapping) else { return nil }
    guard let change = mapping.document("change", &draft.findings) else {
      draft.findings.note("'change' is missing", at: mapping.position)
      return nil
    }
    return .act(on: path, change: change)
  }

  private static func search(
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let path = draft.reference("search", in: &mapping, newVariables: 1...1) else {
      return nil
    }
    guard mapping.keys.contains("save-at") else { return .search(in: path) }
    return draft.reference("save-at", in: &mapping, newVariables: 1...1).map {
      .saveSearch(in: path, at: $0)
    }
  }

  private static func acceptance(
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PostPolicy? {
    guard let result = draft.reference("accept", in: &mapping, newVariables: 1...1),
      let monitor = draft.reference("monitor", in: &mapping, newVariables: 1...1),
      let seconds = mapping.requiredNumber("seconds", from: 0, &draft.findings)
    else { return nil }
    return .accept(
      result: result,
      monitor: monitor,
      seconds: Int64(seconds),
      onlyIfPreferred: mapping.flag("only-if-preferred", &draft.findings) ?? false
    )
  }
}
