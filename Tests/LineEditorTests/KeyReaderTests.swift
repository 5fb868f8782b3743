import Testing

@testable import LineEditor

@Suite struct `Reading keys` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let chunks: [[UInt8]]
    let keys: String
  }

  static let cases = [
    Case(testDescription: "ASCII", chunks: [Array("ab\r".utf8)], keys: "ab\r"),
    Case(testDescription: "four lengths of UTF-8", chunks: [Array("aé日😀".utf8)], keys: "aé日😀"),
    Case(testDescription: "a character in two reads", chunks: [[0xC3], [0xA9]], keys: "é"),
    Case(testDescription: "a stray continuation byte", chunks: [[0x80, 0x61]], keys: "\u{FFFD}a"),
    Case(testDescription: "a byte that never occurs", chunks: [[0xFF, 0x61]], keys: "\u{FFFD}a"),
    Case(
      testDescription: "a character cut short",
      chunks: [[0xE6, 0x97, 0x61]],
      keys: "\u{FFFD}a"
    ),
    Case(testDescription: "an overlong slash", chunks: [[0xC0, 0xAF, 0x61]], keys: "\u{FFFD}a"),
    Case(testDescription: "a surrogate", chunks: [[0xED, 0xA0, 0x80, 0x61]], keys: "\u{FFFD}a"),
    Case(testDescription: "a lone ESC at once", chunks: [[0x1B]], keys: "\u{1B}"),
    Case(
      testDescription: "an arrow key as it is",
      chunks: [Array("\u{1B}[A".utf8)],
      keys: "\u{1B}[A"
    ),
    Case(
      testDescription: "pasted lines whatever ends them",
      chunks: [Array("\u{1B}[200~a\rb\nc\r\nd\u{1B}[201~\r".utf8)],
      keys: "a\nb\nc\nd\r"
    ),
    Case(
      testDescription: "pasted tabs as spaces and pasted controls not at all",
      chunks: [Array("\u{1B}[200~\t{\u{1B}[31m\u{4}\u{7F}}\u{1B}[201~\t".utf8)],
      keys: " {[31m}\t"
    ),
    Case(
      testDescription: "a paste whose marks are cut by the reads",
      chunks: ["\u{1B}[20", "0~a\t", "b\u{1B}[", "201~", "\t"].map { Array($0.utf8) },
      keys: "a b\t"
    ),
  ]

  @Test(arguments: cases)
  func `each byte stream becomes characters`(_ example: Case) {
    var reader = KeyReader()
    var keys = String.UnicodeScalarView()
    for chunk in example.chunks {
      reader.append(chunk)
      while let key = reader.next() { keys.append(key) }
    }
    #expect(Array(keys) == Array(example.keys.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{1B}[200~a\rb\u{1B}[201~", true), ("\u{1B}[200~a\r\u{1B}[201~", false),
    ("\u{1B}[200~a\r\n\u{1B}[201~\r", false), ("\u{1B}[200~a\r\n\r\u{1B}[201~", true),
    ("\u{1B}[200~a\r\u{1B}[2", false), ("\u{1B}[200~a\r", false), ("a\rb", false),
  ])
  func `behind a line it is known whether more of a paste is here`(text: String, hasMore: Bool) {
    var reader = KeyReader()
    reader.append(Array(text.utf8))
    while let key = reader.next(), key != "\n", key != "\r" {}
    #expect(reader.hasMoreOfPaste == hasMore)
  }
}
