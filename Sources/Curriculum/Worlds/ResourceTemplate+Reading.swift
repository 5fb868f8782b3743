import HTTPSemantics
import Laboratory

extension ResourceTemplate {
  /// Reads the entry of a template; an empty one is a plain JSON resource.
  init?(_ path: PathTemplate, in resources: inout YAMLMapping, _ draft: inout WorldDraft) {
    self.init(path)
    if resources.isBlank(path.text) { return }
    guard var entry = resources.mapping(path.text, &draft.findings) else { return nil }
    policies.kind = ResourceKind(&entry, &draft) ?? policies.kind
    policies.readMethods(&entry, &draft)
    policies.readContent(&entry, &draft)
    policies.readConditions(&entry, &draft)
    policies.readAnswers(&entry, &draft)
    entry.finish(&draft.findings)
  }
}

extension ResourcePolicies {
  fileprivate mutating func readMethods(_ entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    allowsGet = entry.permission("get", &draft.findings) ?? allowsGet
    post = PostPolicy("post", in: &entry, &draft) ?? post
    queryActions = PostPolicy.readActions(&entry, &draft)
    noteMethodsWithoutState(entry, &draft.findings)
    put = entry.word("put", PutPolicy.self, &draft.findings) ?? put
    patchFormats = PatchFormat.readAll("patch", in: &entry, &draft.findings) ?? patchFormats
    patchCreates = entry.flag("patch-creates", &draft.findings) ?? patchCreates
    concurrentPatch =
      entry.word("concurrent-patch", ConcurrentPatchPolicy.self, &draft.findings) ?? concurrentPatch
    delete = entry.word("delete", DeletePolicy.self, &draft.findings) ?? delete
  }

  private func noteMethodsWithoutState(_ entry: YAMLMapping, _ findings: inout Findings) {
    if kind == .item { return }
    if case .part = kind { return }
    let methods = ["put", "patch", "patch-creates", "concurrent-patch", "delete"]
    for key in entry.keys where methods.contains(key) {
      findings.note(
        "'\(key)' means nothing here",
        at: entry.position(of: key),
        help: "only an item and a part have a state of their own"
      )
    }
  }

  fileprivate mutating func readContent(_ entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    let types = entry.mediaTypes("media-types", &draft.findings)
    if !types.isEmpty { mediaTypes = types }
    members = Member.readAll("members", in: &entry, &draft)
    unknownMembers =
      entry.word("unknown-members", UnknownMemberPolicy.self, &draft.findings) ?? unknownMembers
    invalidContent =
      entry.word("invalid-content", InvalidContentPolicy.self, &draft.findings) ?? invalidContent
    untypedContent =
      entry.word("untyped-content", UntypedContentPolicy.self, &draft.findings) ?? untypedContent
    contentRange =
      entry.word("content-range", ContentRangePolicy.self, &draft.findings) ?? contentRange
    sizeLimit = entry.number("size-limit", from: 1, &draft.findings) ?? sizeLimit
    requiresLength = entry.flag("requires-length", &draft.findings) ?? requiresLength
    coding = entry.word("content-coding", CodingPolicy.self, &draft.findings) ?? coding
    storage = entry.word("storage", StoragePolicy.self, &draft.findings) ?? storage
    identifiers = IdentifierPolicy("identifiers", in: &entry, &draft.findings) ?? identifiers
    isManaged = entry.flag("managed", &draft.findings) ?? isManaged
    history = PathTemplate.readHistory(&entry, &draft)
  }

  fileprivate mutating func readConditions(_ entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    tag = entry.word("tag", TagPolicy.self, &draft.findings) ?? tag
    hasLastModified = entry.flag("last-modified", &draft.findings) ?? hasLastModified
    preconditions =
      entry.word("preconditions", PreconditionPolicy.self, &draft.findings) ?? preconditions
    alreadyApplied =
      entry.word("already-applied", AlreadyAppliedPolicy.self, &draft.findings) ?? alreadyApplied
    idempotencyKey =
      IdempotencyKeyPolicy("idempotency-key", in: &entry, &draft.findings) ?? idempotencyKey
    protection = Protection("protection", in: &entry, &draft) ?? protection
  }

  fileprivate mutating func readAnswers(_ entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    answer = AnswerPolicy("answer", in: &entry, &draft) ?? answer
    availability = Availability("availability", in: &entry, &draft) ?? availability
    cacheControl = entry.fieldValue("cache-control", &draft.findings)
    handler = ResourcePolicies.handler(in: &entry, &draft)
  }

  /// Reads the name of a built-in handler.
  private static func handler(in entry: inout YAMLMapping, _ draft: inout WorldDraft) -> String? {
    guard let name = entry.text("handler", &draft.findings) else { return nil }
    if PracticeHandler.all[name] != nil { return name }
    let known = PracticeHandler.all.keys.sorted()
    draft.findings.noteUnknown("handler", name, at: entry.position(of: "handler"), known: known)
    return nil
  }
}

extension PatchFormat {
  /// Reads the patch formats of a resource; the word `refuse` stands for none.
  static func readAll(
    _ key: String,
    in entry: inout YAMLMapping,
    _ findings: inout Findings
  ) -> [PatchFormat]? {
    guard entry.keys.contains(key) else { return nil }
    let texts = entry.texts(key, &findings)
    if texts == ["refuse"] { return [] }
    return texts.compactMap { text in
      if let format = PatchFormat(rawValue: text) { return format }
      let known = PatchFormat.allCases.map(\.rawValue) + ["refuse"]
      findings.noteUnknown("patch format", text, at: entry.position(of: key), known: known)
      return nil
    }
  }
}

extension PathTemplate {
  /// Reads where versions are kept, whose number is the variable `version`.
  fileprivate static func readHistory(
    _ entry: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> PathTemplate? {
    guard entry.keys.contains("history") else { return nil }
    guard let path = draft.reference("history", in: &entry, newVariables: 0...1) else { return nil }
    if path.variables.contains("version") { return path }
    draft.findings.note(
      "'\(path.text)' has no variable '{version}'",
      at: entry.position(of: "history")
    )
    return nil
  }
}
