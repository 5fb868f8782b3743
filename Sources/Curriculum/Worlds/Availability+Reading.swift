import HTTPSemantics

extension Availability {
  private static let words: [String: Availability] = [
    "available": .available, "gone": .gone, "locked": .locked,
  ]
  private static let redirects = [301, 302, 303, 307, 308]
  private static let forms = ["locked-by", "moved-to", "narrow", "outage", "limit"]

  /// Reads what stands in the way of a resource: a word, or a mapping with one of the forms.
  init?(_ key: String, in entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard entry.holdsMapping(key) else {
      guard let text = entry.text(key, &draft.findings) else { return nil }
      guard let word = Availability.words[text] else {
        let words = Availability.words.keys.sorted()
        draft.findings.noteWord(
          key,
          text,
          at: entry.position(of: key),
          words: words,
          forms: Availability.forms
        )
        return nil
      }
      self = word
      return
    }
    guard var mapping = entry.mapping(key, &draft.findings),
      let form = mapping.requiredChoice(of: Availability.forms, &draft.findings)
    else { return nil }
    let availability = Availability.read(form, &mapping, &draft)
    mapping.finish(&draft.findings)
    guard let availability else { return nil }
    self = availability
  }

  private static func read(
    _ form: String,
    _ mapping: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> Availability? {
    switch form {
    case "moved-to":
      let path = draft.reference("moved-to", in: &mapping)
      let status = StatusCode(
        in: &mapping,
        among: redirects,
        "301, 302, 303, 307 or 308",
        &draft.findings
      )
      guard let path, let status else { return nil }
      return .moved(to: path, status)
    case "locked-by": return draft.reference("locked-by", in: &mapping).map { .lockedBy($0) }
    case "narrow":
      let size = mapping.number("narrow", from: 0, &draft.findings)
      let seconds = mapping.requiredNumber("seconds", from: 1, &draft.findings)
      guard let size, let seconds else { return nil }
      return .narrowed(size: size, seconds: Int64(seconds))
    case "outage":
      return mapping.number("outage", from: 1, &draft.findings).map { .outage(seconds: Int64($0)) }
    default:
      let count = mapping.number("limit", from: 1, &draft.findings)
      let seconds = mapping.requiredNumber("seconds", from: 1, &draft.findings)
      guard let count, let seconds else { return nil }
      return .limited(count: count, seconds: Int64(seconds))
    }
  }
}
