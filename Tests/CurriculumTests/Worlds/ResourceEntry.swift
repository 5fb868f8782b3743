import HTTPSemantics
import JSONDocument
import Testing

/// Lines of the entry of `/x/{id}` with what they make of a plain resource.
struct ResourceEntry: CustomTestStringConvertible {
  /// The lines as they stand in the file.
  let testDescription: String
  /// The template that the lines declare.
  let template: ResourceTemplate

  /// Creates an entry from its lines and a change of the plain resource.
  init(_ lines: String, _ change: (inout ResourceTemplate) -> Void) {
    testDescription = lines
    var template = ResourceTemplate("/x/{id}")
    change(&template)
    self.template = template
  }

  /// The text of a world with the entry and with what it may name.
  var world: String {
    """
    host: h
    tokens:
      admin: {scopes: [admin]}
    resources:
      /list:
      /x/{id}/{new}:
      /x/{id}/{new}/{each}:
      /x/{id}/{new}/status:
      /x/{id}/versions/{version}:
      /x/{id}:
        \(testDescription.split(separator: "\n").joined(separator: "\n    "))
    """
  }
}

extension ResourceEntry {
  /// Each key with each of its words and forms.
  static let all: [ResourceEntry] = kinds + methods + posts + contents + conditions + answers

  private static let kinds: [ResourceEntry] = [
    .init("collection-of: /x/{id}/{new}") { $0.kind = .collection(of: "/x/{id}/{new}") },
    .init("part-of: /x/{id}\npointer: /a/b") { $0.kind = .part(of: "/x/{id}", pointer: "/a/b") },
    .init("processor: true") { $0.kind = .processor },
    .init("processor: false") { $0.kind = .item },
    .init("monitor: true") { $0.kind = .monitor },
    .init("always: {status: 299}") { $0.kind = .fixed(FixedAnswer(299)) },
    .init("always:\n  status: 200\n  fields: {Content-Type: text/plain, A: b}\n  text: hello") {
      $0.kind = .fixed(
        FixedAnswer(200, fields: [.contentType: "text/plain", "A": "b"], text: "hello")
      )
    },
  ]

  private static let methods: [ResourceEntry] = [
    .init("get: refuse") { $0.allowsGet = false },
    .init("get: allow") { $0.allowsGet = true },
    .init("put: create-or-replace") { $0.put = .createOrReplace },
    .init("put: replace-only") { $0.put = .replaceOnly },
    .init("put: refuse") { $0.put = .refuse },
    .init("patch: refuse") { $0.patchFormats = [] },
    .init("patch: append") { $0.patchFormats = [.append] },
    .init("patch: [lenient-json, merge, json-patch, increment]") {
      $0.patchFormats = [.lenientJSON, .merge, .jsonPatch, .increment]
    },
    .init("patch-creates: true") { $0.patchCreates = true },
    .init("concurrent-patch: refuse") { $0.concurrentPatch = .refuse },
    .init("delete: refuse") { $0.delete = .refuse },
    .init("delete: gone") { $0.delete = .gone },
  ]

  private static let posts: [ResourceEntry] = [
    .init("post: refuse") { $0.post = .refuse },
    .init("post:\n  create: /x/{id}/{new}") { $0.post = .create(at: "/x/{id}/{new}") },
    .init("post:\n  create: /x/{id}/{new}\n  see: /list") {
      $0.post = .createThenSee(at: "/x/{id}/{new}", see: "/list")
    },
    .init("post:\n  create: /x/{id}/{new}\n  each: /x/{id}/{new}/{each}\n  member: lines") {
      $0.post = .createAll(at: "/x/{id}/{new}", each: "/x/{id}/{new}/{each}", member: "lines")
    },
    .init("post:\n  append-to: /x/{id}\n  member: notes") {
      $0.post = .append(to: "/x/{id}", member: "notes")
    },
    .init("post:\n  act-on: /x/{id}\n  change: {a: null, b: [1]}") {
      $0.post = .act(on: "/x/{id}", change: ["a": nil, "b": [1]])
    },
    .init("post:\n  search: /x/{id}/{new}") { $0.post = .search(in: "/x/{id}/{new}") },
    .init("post:\n  search: /x/{id}/{new}\n  save-at: /x/{id}/{new}") {
      $0.post = .saveSearch(in: "/x/{id}/{new}", at: "/x/{id}/{new}")
    },
    .init("post:\n  accept: /x/{id}/{new}\n  monitor: /x/{id}/{new}/status\n  seconds: 5") {
      $0.post = .accept(
        result: "/x/{id}/{new}",
        monitor: "/x/{id}/{new}/status",
        seconds: 5
      )
    },
    .init(
      """
      post:
        accept: /x/{id}/{new}
        monitor: /x/{id}/{new}/status
        seconds: 0
        only-if-preferred: true
      """
    ) {
      $0.post = .accept(
        result: "/x/{id}/{new}",
        monitor: "/x/{id}/{new}/status",
        seconds: 0,
        onlyIfPreferred: true
      )
    },
    .init("query-actions:\n  stop:\n    act-on: /x/{id}\n    change: {on: false}") {
      $0.queryActions = ["stop": .act(on: "/x/{id}", change: ["on": false])]
    },
    .init("identifiers: uuid") { $0.identifiers = .uuid },
    .init("identifiers: {counter: 7}") { $0.identifiers = .counter(from: 7) },
    .init("identifiers: {member: title}") { $0.identifiers = .member("title") },
  ]

  private static let contents: [ResourceEntry] = [
    .init("media-types: text/plain") { $0.mediaTypes = [.plainText] },
    .init("media-types: [application/json, '*/*']") { $0.mediaTypes = [.json, "*/*"] },
    .init("members:\n  name: string") { $0.members = [Member("name", .string)] },
    .init("members:\n  name: {type: string, required: true, nullable: true, unique: true}") {
      $0.members = [
        Member("name", .string, isRequired: true, isNullable: true, isUnique: true)
      ]
    },
    .init("members:\n  n: {minimum: -1, managed: version}\n  r: {choices: [a], scope: admin}") {
      $0.members = [
        Member("n", managed: .version, minimum: -1),
        Member("r", choices: ["a"], scope: "admin"),
      ]
    },
    .init("unknown-members: drop") { $0.unknownMembers = .drop },
    .init("unknown-members: refuse") { $0.unknownMembers = .refuse },
    .init("invalid-content: bad-request") { $0.invalidContent = .badRequest },
    .init("untyped-content: assume") { $0.untypedContent = .assume },
    .init("content-range: splice") { $0.contentRange = .splice },
    .init("content-range: overlook") { $0.contentRange = .overlook },
    .init("size-limit: 100") { $0.sizeLimit = 100 },
    .init("requires-length: true") { $0.requiresLength = true },
    .init("content-coding: gzip") { $0.coding = .gzip },
    .init("storage: normalising") { $0.storage = .normalising },
    .init("managed: true") { $0.isManaged = true },
    .init("history: /x/{id}/versions/{version}") { $0.history = "/x/{id}/versions/{version}" },
  ]

  private static let conditions: [ResourceEntry] = [
    .init("tag: content") { $0.tag = .content },
    .init("tag: weak") { $0.tag = .weak },
    .init("tag: none\nlast-modified: false") {
      $0.tag = .none
      $0.hasLastModified = false
    },
    .init("preconditions: required") { $0.preconditions = .required },
    .init("already-applied: success") { $0.alreadyApplied = .success },
    .init("idempotency-key: required") { $0.idempotencyKey = IdempotencyKeyPolicy(.required) },
    .init("idempotency-key: {lifetime: 60, allows-unquoted: true, forgets-refusals: true}") {
      $0.idempotencyKey = IdempotencyKeyPolicy(
        .optional,
        lifetime: 60,
        allowsUnquoted: true,
        forgetsRefusals: true
      )
    },
    .init("protection: {read: admin, write: admin, concealed: true}") {
      $0.protection = Protection(readScope: "admin", writeScope: "admin", isConcealed: true)
    },
  ]

  private static let answers: [ResourceEntry] = [
    .init("answer: status") { $0.answer = .status },
    .init("answer: minimal") { $0.answer = .minimal },
    .init("answer:\n  receipt: /x/{id}/{new}") { $0.answer = .receipt(at: "/x/{id}/{new}") },
    .init("availability: gone") { $0.availability = .gone },
    .init("availability: locked") { $0.availability = .locked },
    .init("availability:\n  moved-to: /list\n  status: 308") {
      $0.availability = .moved(to: "/list", 308)
    },
    .init("availability: {locked-by: '/x/{id}/status'}") {
      $0.availability = .lockedBy("/x/{id}/status")
    },
    .init("availability: {narrow: 100, seconds: 30}") {
      $0.availability = .narrowed(size: 100, seconds: 30)
    },
    .init("availability: {outage: 2}") { $0.availability = .outage(seconds: 2) },
    .init("availability: {limit: 5, seconds: 60}") {
      $0.availability = .limited(count: 5, seconds: 60)
    },
    .init("cache-control: max-age=60") { $0.cacheControl = "max-age=60" },
    .init("handler: django") { $0.handler = "django" },
  ]
}
