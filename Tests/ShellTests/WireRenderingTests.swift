import HTTPSemantics
import Laboratory
import Terminal
import Testing

@testable import Shell

@Suite struct `The bytes of an exchange` {
  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", ["GET / HTTP/1.1␍␊", "␍␊"]),
    ("GET / HTTP/1.1\n\na\r\nb\n", ["GET / HTTP/1.1␊", "␊", "a␍␊", "b␊"]),
    ("GET /\r HTTP/1.1\r\n\tA: b\r\n", ["GET /^M HTTP/1.1␍␊", "^IA: b␍␊"]),
    ("A: \u{1B}]0;t\u{7}\u{9B}\u{202E}", ["A: ^[]0;t^G\\u{9B}\\u{202E}"]),
    ("日本\r\n", ["日本␍␊"]), ("", []),
  ])
  func `show each line end and each control character`(text: String, lines: [String]) {
    #expect(rendered(Array(text.utf8)) == lines)
  }

  @Test func `show what is no UTF-8 as numbers`() {
    #expect(rendered([0x61, 0xFF, 0x80, 0x0A, 0xC3]) == [#"a\xFF\x80␊"#, #"\xC3"#])
  }

  @Test func `have words for the marks where a terminal may not know them`() {
    let plain = rendered(Array("a\r\nb\n".utf8), in: Rendition(isPlain: true))
    #expect(plain == [#"a\r\n"#, #"b\n"#])
    let ascii = rendered(Array("a\r\n".utf8), in: Rendition(isUnicode: false))
    #expect(ascii == [#"a\r\n"#])
  }

  @Test func `mark the fields that the client added, and no line of the content`() {
    let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\r\nHost: c".utf8)
    let lines = rendered(bytes, added: [.host])
    #expect(lines.filter { $0.hasSuffix("added by the client") }.count == 1)
    #expect(lines[1].hasPrefix("Host: a␍␊  "))
  }

  private func rendered(
    _ bytes: [UInt8],
    added: [FieldName] = [],
    in rendition: Rendition = Rendition()
  ) -> [String] {
    let network = Network(origins: [])
    var exchange = Exchange(
      request: nil,
      requestBytes: bytes,
      response: ResponseMessage(200),
      responseBytes: [],
      decisions: [],
      before: network,
      after: network
    )
    exchange.addedFields = added
    let groups = WireRendering(rendition).groups(of: exchange)
    return groups[0].map { String($0.string.drop { $0 == " " }) }
  }
}
