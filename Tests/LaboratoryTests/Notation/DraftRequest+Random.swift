import HTTPSemantics
import JSONDocument
import Laboratory

/// The generator of the SplitMix64 family, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a generator whose numbers depend on the seed only.
  init(seed: UInt64) {
    state = seed
  }

  /// Returns the next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  /// Returns up to so many of the pieces, one behind the other.
  static func random(
    of pieces: [String],
    upTo count: Int,
    using generator: inout SeededGenerator
  ) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).reduce(into: "") { text, _ in
      text += pieces.randomElement(using: &generator) ?? ""
    }
  }

  /// Returns a text that starts like a request and goes on with pieces that mean something.
  static func randomRequest(using generator: inout SeededGenerator) -> String {
    let pieces = [
      " ", " ", " ", "\n", "\t", "a", "Host", "Content-Type", ":", ":=", "==", "=", ";", "'", "\"",
      "\\", "[", "]", "{", "}", "json", "form", "merge", "1", "-", "true", "\"a\"", "{\"a\":1}",
      ",",
      "ä", "\u{301}", "😀", "#", "%", "text/plain", "Accept:b", "\r\n", "@", "\u{7F}",
    ]
    return "PUT /x" + random(of: ["", " ", "?q", "#", "ä"], upTo: 2, using: &generator) + " "
      + random(of: pieces, upTo: 8, using: &generator)
  }
}

extension DraftRequest {
  /// Returns a draft that the notation has a line for.
  static func random(using generator: inout SeededGenerator) -> DraftRequest {
    let nasty = [
      "a", " ", "'", "\"", "\\", ":", "=", ";", "[", "é", "\u{301}", "\u{1F600}", "{", ",",
    ]
    var draft = DraftRequest(
      Method(["GET", "PUT", "put", "!#$", "9"].randomElement(using: &generator) ?? "GET"),
      RequestTarget("/" + .random(of: ["a", "/", "?", "%20", "="], upTo: 5, using: &generator))
    )
    if Bool.random(using: &generator) {
      draft.origin = Origin(scheme: "https", authority: "example.com:8443")
    }
    for name in ["X", "'q'", "true", "json", "9"] where Bool.random(using: &generator) {
      let value = String.random(of: nasty, upTo: 6, using: &generator)
      draft.fields.append(FieldName(name), trimmed(value))
    }
    for name in [FieldName.host, .contentLength] where Bool.random(using: &generator) {
      draft.removedFields.append(name)
    }
    draft.addRandomContent(of: nasty + ["\n", "\r", "\t", "\0"], using: &generator)
    return draft
  }

  private mutating func addRandomContent(
    of pieces: [String],
    using generator: inout SeededGenerator
  ) {
    let text = String.random(of: pieces, upTo: 8, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: break
    case 1:
      fields.append(.contentType, "text/plain")
      content = Array(text.utf8)
    case 2:
      mediaType = MediaWord.form.mediaType
      content = Array(text.utf8)
    default:
      mediaType =
        MediaWord.allCases.filter { $0 != .form }.randomElement(using: &generator)?.mediaType
      content = JSONValue.object(["a": .string(text), "b": .array([1, nil, .string(text)])]).bytes()
    }
  }

  private static func trimmed(_ value: String) -> String {
    let end = value.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    let text = end.map { value.utf8[...$0].drop { $0 == UInt8(ascii: " ") } }
    return text.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
