internal import HTTPSemantics

/// The directives of a Cache-Control field (RFC 9111, section 5.2).
///
/// Names are compared without regard to letter case. Of a directive that is given twice the first
/// instance counts, as section 4.2.1 has it; one that is not known is ignored (section 5.2.3).
struct CacheDirectives: Hashable {
  private var arguments: [String: Argument] = [:]

  private enum Argument: Hashable {
    case none
    case text(String)
  }

  /// Reads the directives among the fields of a message.
  init(_ fields: Fields) {
    for member in fields[.cacheControl]?.listMembers ?? [] {
      let parts = member.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].lowercased()
      guard arguments[name] == nil else { continue }
      arguments[name] = parts.count == 2 ? .text(parts[1].withoutQuotes) : .some(.none)
    }
  }

  /// Whether a directive is there, with an argument or without.
  func contains(_ name: String) -> Bool { arguments[name] != nil }

  /// Whether a directive is there for the message as a whole, not just for fields that it names.
  func appliesToAll(_ name: String) -> Bool {
    contains(name) && fieldNames(name).isEmpty
  }

  /// Returns the number of seconds that a directive gives.
  ///
  /// RFC 9111, section 1.2.2: what is too large counts as the largest number.
  ///
  /// - Returns: `nil` when the directive is not there, and also when its argument is no number.
  func seconds(_ name: String) -> Int? {
    guard case .text(let text)? = arguments[name] else { return nil }
    guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return min(Int(text) ?? Self.longest, Self.longest)
  }

  /// Returns the fields that a directive is limited to; empty when it is not there or for all.
  func fieldNames(_ name: String) -> [FieldName] {
    guard case .text(let text)? = arguments[name] else { return [] }
    return text.listMembers.map { FieldName(String($0)) }
  }

  private static let longest = 2_147_483_648
}

extension Substring {
  /// The text of a token or of a quoted string.
  fileprivate var withoutQuotes: String {
    guard utf8.count >= 2, utf8.first == UInt8(ascii: "\""), utf8.last == UInt8(ascii: "\"") else {
      return String(self)
    }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in utf8.dropFirst().dropLast() {
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if !isEscaped { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
