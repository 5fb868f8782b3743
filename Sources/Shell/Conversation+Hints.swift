import Curriculum
import HTTPSemantics
import Laboratory
import Terminal

extension Conversation {
  /// Says what of a request that was sent is probably not what was meant.
  mutating func warnOfNearMisses(in draft: DraftRequest) {
    warn(ofMethod: draft)
    warn(ofFieldNames: draft)
    warn(ofEntityTags: draft)
    warn(ofLength: draft)
  }

  private mutating func warn(ofMethod draft: DraftRequest) {
    if let meant = draft.registeredInOtherCase {
      return say(
        "\(draft.method, .method) is another method than \(meant, .method): "
          + "letter case counts (RFC 9110, 9.1)."
      )
    }
    guard !draft.method.isKnown,
      let near = Spelling.nearest(to: draft.method.name, among: Method.registered.map(\.name))
    else { return }
    say("\(draft.method, .method) was sent as it stands. Did you mean \(near, .method)?")
  }

  private mutating func warn(ofFieldNames draft: DraftRequest) {
    for field in draft.fields where !KnownField.all.contains(where: { $0.name == field.name }) {
      let names = KnownField.all.map(\.name.spelling)
      guard let near = Spelling.nearest(to: field.name.spelling, among: names) else { continue }
      say("\(field.name, .fieldName) was sent as it stands. Did you mean \(near, .fieldName)?")
    }
  }

  private mutating func warn(ofEntityTags draft: DraftRequest) {
    for name in [FieldName.ifMatch, .ifNoneMatch] {
      guard let value = draft.fields[name], value.isTagWithoutQuotes else { continue }
      let item = "\(name):'\"\(value)\"'"
      say(
        "An entity tag has double quotes (RFC 9110, 8.8.3). The prompt takes them for its own, as "
          + "shells do, but for those in single ones: \(item, .key)"
      )
    }
  }

  private mutating func warn(ofLength draft: DraftRequest) {
    guard let typed = draft.fields[.contentLength], !draft.fields.contains(.transferEncoding),
      let bytes = exchanges.last?.requestBytes,
      let sent = MessageHead(bytes).value(of: .contentLength), sent != typed
    else { return }
    say(
      "\(FieldName.contentLength, .fieldName) was sent as \(sent, .strong), which is the length of "
        + "the content, and not as \(typed, .strong). \("raw", .key) sends what is malformed."
    )
  }
}

/// The header section of a message in bytes.
private struct MessageHead {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    let end = bytes.firstRange(of: [13, 10, 13, 10])?.lowerBound ?? bytes.endIndex
    lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
  }

  /// Returns the value of the first field line of a name.
  func value(of name: FieldName) -> String? {
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), FieldName(String(line[..<colon])) == name
      else { continue }
      return line[line.index(after: colon)...].trimmed
    }
    return nil
  }
}

extension String {
  /// Whether the text looks like an entity tag that lost its quotes.
  fileprivate var isTagWithoutQuotes: Bool {
    self != "*" && !isEmpty
      && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./+=:".contains($0)) }
  }
}
