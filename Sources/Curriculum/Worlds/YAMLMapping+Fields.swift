import HTTPSemantics
import Markup

extension YAMLMapping {
  /// Returns the text of a key that is to stand in a field, so on one line.
  mutating func fieldValue(_ key: String, _ findings: inout Findings) -> String? {
    guard let text = text(key, &findings) else { return nil }
    guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: " ") && $0 != 0x7F }) else {
      findings.note("'\(key)' holds a control character", at: position(of: key))
      return nil
    }
    return text
  }

  /// Returns the media type of a key.
  mutating func mediaType(_ key: String, _ findings: inout Findings) -> MediaType? {
    let position = position(of: key)
    return text(key, &findings).flatMap { MediaType($0, at: position, &findings) }
  }

  /// Returns the media types of a key that holds one or a list of them.
  mutating func mediaTypes(_ key: String, _ findings: inout Findings) -> [MediaType] {
    let position = position(of: key)
    return texts(key, &findings).compactMap { MediaType($0, at: position, &findings) }
  }
}

extension MediaType {
  /// Creates a media type from a text of a world file; notes a text that is none.
  fileprivate init?(_ text: String, at position: SourcePosition, _ findings: inout Findings) {
    guard let type = MediaType(fieldValue: text) else {
      let help = "expected a type such as 'application/json'"
      findings.note("'\(text)' is no media type", at: position, help: help)
      return nil
    }
    self = type
  }
}
