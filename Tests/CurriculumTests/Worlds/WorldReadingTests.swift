import HTTPSemantics
import JSONDocument
import Testing

@testable import Curriculum

@Suite struct `Reading world files` {
  private static let small = """
    host: shop.example
    tokens:
      clerk: {scopes: [write]}
      old: {value: abc, scopes: write, expired: true}
    resources:
      /teas:
        collection-of: /teas/{id}
        post:
          create: /teas/{id}
        protection: {write: write}
      /teas/{id}:
        put: replace-only
        members:
          name: {type: string, required: true}
      /menu:
        media-types: [text/plain, text/html]
    state:
      /teas/1: {name: Assam, price: 4.50, "stock": null}
    files:
      /menu: {text: "tea\\n", language: en}
    gone: [/teas/9]
    """

  private func site(_ text: String) throws -> Site {
    let reading = WorldReader.read(text, file: "worlds/w.yml")
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.site)
  }

  @Test(arguments: ResourceEntry.all) func `each key says what it is documented to say`(
    entry: ResourceEntry
  ) throws {
    #expect(try site(entry.world).templates.last == entry.template)
  }

  @Test func `a resource about which nothing is said is a plain JSON resource`() throws {
    let site = try site("host: h\nresources:\n  /x/{id}:\n  /y: {}")
    #expect(site.templates == [ResourceTemplate("/x/{id}"), ResourceTemplate("/y")])
  }

  @Test func `a token's value is its name with -token behind it unless it is given`() throws {
    #expect(
      try site(Self.small).tokens == [
        PracticeToken(name: "clerk", value: "clerk-token", scopes: ["write"]),
        PracticeToken(name: "old", value: "abc", scopes: ["write"], isExpired: true),
      ]
    )
  }

  @Test func `a state is JSON with its members in order and its numbers as written`() throws {
    let tea = try #require(try site(Self.small).fixtures["/teas/1"])
    #expect(tea.text == #"{"name":"Assam","price":4.50,"stock":null}"#)
    #expect(tea.mediaType == .json)
  }

  @Test func `a file is its text, byte by byte`() throws {
    let menu = try #require(try site(Self.small).fixtures["/menu"])
    #expect(menu.text == "tea\n")
    #expect(menu.mediaType == .plainText)
    #expect(menu.language == "en")
  }

  @Test func `a list of files is several representations, the first of which comes first`() throws {
    let site = try site(
      """
      host: h
      resources:
        /menu: {media-types: text/plain}
      files:
        /menu: [{language: en, text: tea}, {language: de, text: Tee}]
      """
    )
    #expect(site.fixtures["/menu"]?.text == "tea")
    #expect(site.variants["/menu"]?.map(\.text) == ["Tee"])
    #expect(site.variants["/menu"]?.map(\.language) == ["de"])
  }

  @Test(
    arguments: [
      (200, "GET", "/teas/1", nil), (410, "GET", "/teas/9", nil), (404, "PUT", "/teas/2", nil),
      (200, "PUT", "/teas/1", nil), (401, "POST", "/teas", nil), (401, "POST", "/teas", "abc"),
      (201, "POST", "/teas", "clerk-token"),
    ] as [(Int, String, String, String?)]
  )
  func `a small world answers as it was declared`(
    status: Int,
    method: String,
    path: String,
    token: String?
  ) throws {
    var server = OriginServer(site: try site(Self.small))
    var fields: Fields = [.host: "shop.example", .contentType: "application/json"]
    if let token { fields.append(.authorization, "Bearer \(token)") }
    let request = RequestMessage(
      Method(method),
      RequestTarget(path),
      fields: fields,
      content: Array(#"{"name":"A"}"#.utf8)
    )
    let reply = server.respond(to: request, at: Timestamp(seconds: 0))
    #expect(reply.response.status == StatusCode(status))
  }

  @Test func `what is wrong is left out, and the rest of the world works`() throws {
    let text = "host: h\nresources:\n  /x: {put: never}\n  y: {}\nstate:\n  /x: {a: 1}\n  /z: {}"
    let reading = WorldReader.read(text, file: "worlds/w.yml")
    #expect(reading.diagnostics.count == 3)
    let site = try #require(reading.site)
    #expect(site.templates == [ResourceTemplate("/x")])
    #expect(site.fixtures.keys.sorted() == ["/x"])
  }

  @Test func `only files that end in .yml are worlds, and a bad one does not hide the others`() {
    let texts = ["worlds/a.yml": "host: a", "worlds/b.yml": "hots: b"]
    let folder = CourseFolder(
      text: { texts[$0] },
      names: { _ in ["README.md", "a.yml", "b.yml"] }
    )
    let worlds = WorldReader.readAll(folder)
    #expect(worlds.values.keys.sorted() == ["a"])
    #expect(
      worlds.diagnostics.map(\.description) == [
        "worlds/b.yml:1:1: error: 'host' is missing",
        "worlds/b.yml:1:1: error: unknown key 'hots' (did you mean 'host'?)",
      ]
    )
  }
}
