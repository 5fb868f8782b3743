internal import HTTPSemantics

/// A way to write names and values as `application/x-www-form-urlencoded`.
enum FormEncoding {
  /// That of Python's `urllib.parse.urlencode`.
  case python
  /// That of the URL standard, section 5.2.
  case browser
  /// That of curl's `--data-urlencode`.
  case curl

  /// Returns names and values, joined.
  func text(of pairs: [(String, String)]) -> String {
    pairs.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
  }

  /// Returns a name or a value with a plus sign for each space and the rest percent-encoded.
  func encoded(_ text: String) -> String {
    text.percentEncoded { $0 == UInt8(ascii: " ") || isKept($0) }.replacing(" ", with: "+")
  }

  private func isKept(_ byte: UInt8) -> Bool {
    switch self {
    case .python, .curl: byte.isUnreservedCharacter
    case .browser:
      byte == UInt8(ascii: "*") || (byte.isUnreservedCharacter && byte != UInt8(ascii: "~"))
    }
  }
}
