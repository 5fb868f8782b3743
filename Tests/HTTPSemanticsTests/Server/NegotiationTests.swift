import HTTPSemantics
import Testing

@Suite
struct `Choosing among representations` {
  /// What a client prefers, with what it gets.
  struct Case: CustomTestStringConvertible {
    let fields: Fields
    let text: String
    let tag: String

    /// Creates a case.
    init(_ fields: Fields, _ text: String, _ tag: String) {
      self.fields = fields
      self.text = text
      self.tag = tag
    }

    var testDescription: String {
      fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
  }

  private static let site = Site(
    host: "h",
    templates: [ResourceTemplate("/hello", mediaTypes: ["text/plain", "text/html"])],
    fixtures: ["/hello": Representation(.plainText, Array("Hello".utf8), language: "en")],
    variants: [
      "/hello": [
        Representation(.plainText, Array("Hallo".utf8), language: "de"),
        Representation("text/html", Array("<p>Salut".utf8), language: "fr-CH"),
      ]
    ]
  )

  @Test(arguments: [
    Case([:], "Hello", "\"v1\""),
    Case(["Accept-Language": "de"], "Hallo", "\"v1-2\""),
    Case(["Accept-Language": "de;q=0.4, en;q=0.6"], "Hello", "\"v1\""),
    Case(["Accept-Language": "DE, en;q=0.6"], "Hallo", "\"v1-2\""),
    Case(["Accept-Language": "fr"], "<p>Salut", "\"v1-3\""),
    Case(["Accept-Language": "en;q=0, *"], "Hallo", "\"v1-2\""),
    Case(["Accept-Language": "it"], "Hello", "\"v1\""),
    Case([.accept: "text/html", "Accept-Language": "it"], "<p>Salut", "\"v1-3\""),
    Case([.accept: "text/html"], "<p>Salut", "\"v1-3\""),
    Case([.accept: "text/plain", "Accept-Language": "fr, de;q=0.1"], "Hallo", "\"v1-2\""),
  ])
  func `RFC 9110 12.1: goes by what the client prefers`(_ example: Case) {
    var server = OriginServer(site: Self.site)
    let response = server.send(.get, "/hello", with: example.fields)
    #expect(response.text == example.text)
    #expect(response.fields[.eTag] == example.tag)
    #expect(response.fields[.vary] == "Accept, Accept-Language")
    let fields = Fields(example.fields.lines + [Field(.ifNoneMatch, example.tag)])
    let notModified = server.send(.get, "/hello", with: fields)
    #expect(notModified.status == 304)
    #expect(notModified.fields[.vary] == "Accept, Accept-Language")
  }

  @Test
  func `RFC 9110 12.5.1: is refused where no type will do`() {
    var server = OriginServer(site: Self.site)
    #expect(server.send(.get, "/hello", with: [.accept: "image/png"]).status == 406)
  }

  @Test
  func `RFC 9110 8.7: is not done for PUT, which replaces them all`() {
    var server = OriginServer(site: Self.site)
    let before = server.state
    let fields: Fields = [.contentLanguage: "en", .contentLocation: "/hello.en"]
    #expect(server.send(.put, "/hello", "Hello", as: "text/plain", with: fields).status == 200)
    let response = server.send(.get, "/hello", with: ["Accept-Language": "de"])
    #expect(response.text == "Hello")
    #expect(!response.fields.contains(.vary))
    #expect(server.state != before)
  }

  @Test(arguments: [
    (nil, false), ("", false), ("gzip", true), ("br, GZIP;q=0.5", true), ("*", true),
    ("gzip;q=0", false), ("gzip;q=0.5, identity", false), ("identity;q=0.5, *", true),
    ("br", false),
  ])
  func `RFC 9110 12.5.3: gives a coded form to those who prefer it`(
    encodings: String?,
    isCoded: Bool
  ) throws {
    var server = try OriginServer.practice()
    server.send(.put, "/coded/1", "{}")
    let fields: Fields = encodings.map { ["Accept-Encoding": $0] } ?? [:]
    let response = server.send(.get, "/coded/1", with: fields)
    #expect(response.status == 200)
    #expect(response.fields[.contentEncoding] == (isCoded ? "gzip" : nil))
    #expect(response.fields[.contentType] == "application/json")
    #expect(response.fields[.vary] == "Accept-Encoding")
    #expect((response.content == Array("{}".utf8)) != isCoded)
  }

  @Test
  func `RFC 9110 8.8.3.3: the tag of one coding is not that of another`() throws {
    var server = try OriginServer.practice()
    server.send(.put, "/coded/1", "{}")
    let coding: Fields = ["Accept-Encoding": "gzip"]
    let coded = server.send(.get, "/coded/1", with: coding)
    let tag = try #require(coded.fields[.eTag])
    #expect(tag != (try server.tag(at: "/coded/1")))
    #expect(server.send(.put, "/coded/1", "{}", with: [.ifMatch: tag]).status == 412)
    let both: Fields = ["Accept-Encoding": "gzip", .ifMatch: tag]
    #expect(server.send(.put, "/coded/1", "{}", with: both).status == 200)
  }

  @Test
  func `RFC 1952 2.3: the coded form has header, stored blocks, checksum and length`() throws {
    var server = try OriginServer.practice()
    let content = "\"" + String(repeating: "a", count: 70_000) + "\""
    server.send(.put, "/coded/1", content)
    let bytes = server.send(.get, "/coded/1", with: ["Accept-Encoding": "gzip"]).content
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    #expect(bytes[10...14] == [0, 0xFF, 0xFF, 0, 0])
    #expect(bytes.count == 10 + 5 + 0xFFFF + 5 + (70_002 - 0xFFFF) + 8)
    #expect(bytes.suffix(4) == [0x72, 0x11, 0x01, 0x00])
    server.send(.put, "/coded/2", "123456789")
    let digits = server.send(.get, "/coded/2", with: ["Accept-Encoding": "gzip"]).content
    #expect(digits.suffix(8) == [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0])
  }
}
