import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Writing a request in the notation` {
  struct Case: CustomTestStringConvertible {
    var draft: DraftRequest
    var notation: String?

    init(_ draft: DraftRequest, _ notation: String?) {
      self.draft = draft
      self.notation = notation
    }

    var testDescription: String { notation ?? "none" }
  }

  private static let json = "application/json"
  private static let form = "application/x-www-form-urlencoded"

  static let cases: [Case] = [
    Case(DraftRequest("patch", "/x"), "patch /x"),
    Case(DraftRequest(.options, "*"), "OPTIONS *"),
    Case(
      DraftRequest(.get, "/x?a=b", origin: DraftRequest.Origin(scheme: "http", authority: "a.b:8")),
      "GET http://a.b:8/x?a=b"
    ),
    Case(
      DraftRequest(.put, "/x", fields: [.ifMatch: #""1""#, "X": "", "'y": "it's \\ \"so\""]),
      #"PUT /x If-Match:'"1"' X; \'y:"it's \\ \"so\"""#
    ),
    Case(DraftRequest(.get, "/x", fields: ["X": "=1"]), "GET /x X:'=1'"),
    Case(
      DraftRequest(.put, "/x", fields: ["X": "1"], removedFields: [.host, .contentType]),
      "PUT /x Host: Content-Type: X:1"
    ),
    Case(
      DraftRequest(.put, "/x", mediaType: json, content: Array(#"{"a": "ä"}"#.utf8)),
      #"PUT /x {"a": "ä"}"#
    ),
    Case(
      DraftRequest(
        .put,
        "/x",
        removedFields: [.contentType],
        mediaType: json,
        content: Array(#""a""#.utf8)
      ),
      #"PUT /x Content-Type: json "a""#
    ),
    Case(
      DraftRequest(.put, "/x", fields: ["X": "1"], mediaType: form, content: Array("a=1".utf8)),
      #"PUT /x X:1 form "a=1""#
    ),
    Case(DraftRequest(.post, "/x", mediaType: json), "POST /x json"),
    Case(
      DraftRequest(
        .put,
        "/x",
        fields: [.contentType: "text/plain"],
        content: Array("a \"b\"\\\n\t\r\n".utf8)
      ),
      #"PUT /x Content-Type:text/plain "a \"b\"\\\n\t\r\n""#
    ),
    Case(DraftRequest(.put, "/x", mediaType: json, content: Array("{a}".utf8)), "PUT /x {a}"),
    Case(DraftRequest(.put, "/x", mediaType: json, content: Array("{\n".utf8)), nil),
    Case(DraftRequest(.put, "/x", mediaType: json, content: [0x22, 0xFF, 0x22]), nil),
    Case(DraftRequest(.put, "/x", mediaType: "text/csv", content: [0x61]), nil),
    Case(DraftRequest(.put, "/x", fields: ["X Y": "1"]), nil),
    Case(DraftRequest(.put, "/x y"), nil),
    Case(DraftRequest(.connect, "a.b:80"), nil),
  ]

  @Test(arguments: cases)
  func `gives one line, or none where the notation has none`(test: Case) {
    #expect(test.draft.notation == test.notation)
  }

  @Test func `turns line ends between the tokens of JSON into spaces`() {
    let draft = DraftRequest(
      .put,
      "/x",
      mediaType: "application/json",
      content: Array("{\n\"a\":\r\n1\n}".utf8)
    )
    #expect(draft.notation == "PUT /x { \"a\":  1 }")
  }

  @Test func `reads back as the same draft, whatever the draft`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5000 {
      let draft = DraftRequest.random(using: &random)
      let notation = try #require(draft.notation, "\(draft)")
      #expect(RequestNotation.parse(notation) == .request(draft), "\(notation)")
    }
  }

  @Test func `reads back as the same draft, whatever text the draft was read from`() throws {
    var random = SeededGenerator(seed: 2)
    var count = 0
    for _ in 0..<20000 {
      let text = String.randomRequest(using: &random)
      let reading = RequestNotation.parse(text, final: true)
      let early = RequestNotation.parse(text)
      #expect(early == reading || early == .incomplete, "\(text)")
      guard let draft = reading.draft else { continue }
      guard let notation = draft.notation else {
        #expect(draft.content.contains(0x0A), "\(text)")
        continue
      }
      count += 1
      let again = RequestNotation.parse(notation, final: true).draft
      #expect(again == draft || draft.content.contains(0x0A), "\(text)")
      #expect(again?.notation == notation, "\(text)")
    }
    #expect(count > 1000)
  }
}
