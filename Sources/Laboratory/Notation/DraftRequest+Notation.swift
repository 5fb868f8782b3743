internal import HTTPSemantics
internal import JSONDocument

extension DraftRequest {
  /// The line that reads as this draft, or `nil` if none does.
  ///
  /// Line ends between the tokens of JSON content become spaces; all else is kept byte for byte. No
  /// line reads as content over several lines that should be JSON but is not, and none as what the
  /// notation cannot say: content that is not UTF-8, another media type without a field.
  public var notation: String? {
    guard let draft = onOneLine else { return nil }
    let line = draft.line
    return RequestNotation.parse(line, final: true).draft == draft ? line : nil
  }

  private var isJSON: Bool { MediaWord.isJSON(contentType ?? MediaWord.json.mediaType) }

  /// The draft without line ends in JSON content.
  private var onOneLine: DraftRequest? {
    guard isJSON, content.contains(where: \.isLineEnd) else { return self }
    // In JSON that is well-formed no line end stands within a string.
    guard (try? JSONValue.parse(content)) != nil else { return nil }
    var draft = self
    draft.content = content.map { $0.isLineEnd ? UInt8(ascii: " ") : $0 }
    return draft
  }

  private var line: String {
    var words = [
      method.name, (origin.map { "\($0.scheme)://\($0.authority)" } ?? "") + target.text,
    ]
    // Removals come first: the word behind one may look like the value that it lacks.
    words += removedFields.map { $0.spelling.itemName + ":" }
    words += fields.map(\.item)
    if let word = MediaWord.allCases.first(where: { $0.mediaType == mediaType }) {
      if word != .json || content.isEmpty || fields.isEmpty && !removedFields.isEmpty {
        words.append(word.rawValue)
      }
    }
    if !content.isEmpty {
      let text = String(decoding: content, as: UTF8.self)
      words.append(isJSON ? text : text.quotedContent)
    }
    return words.joined(separator: " ")
  }
}

extension Field {
  /// The field as an item.
  fileprivate var item: String {
    value.isEmpty ? name.spelling.itemName + ";" : name.spelling.itemName + ":" + value.itemValue
  }
}

extension String {
  /// The name of a field as an item starts with it; a single quote is a token character.
  fileprivate var itemName: String { utf8.first == .singleQuote ? "\\" + self : self }

  /// The text as the value of an item, in quotes if it needs them.
  var itemValue: String {
    let isPlain = utf8.allSatisfy { !$0.isBlank && $0 != .backslash }
    switch utf8.first {
    case .singleQuote, .doubleQuote, UInt8(ascii: "="), nil: break
    default: if isPlain { return self }
    }
    return utf8.contains(.singleQuote) ? escaping(.doubleQuote) : "'" + self + "'"
  }

  /// The text as content in double quotes, on one line.
  fileprivate var quotedContent: String { escaping(.doubleQuote, isContent: true) }

  private func escaping(_ quote: UInt8, isContent: Bool = false) -> String {
    var bytes = [quote]
    for byte in utf8 {
      switch byte {
      case quote, .backslash: bytes += [.backslash, byte]
      case .lineFeed where isContent: bytes += [.backslash, UInt8(ascii: "n")]
      case .carriageReturn where isContent: bytes += [.backslash, UInt8(ascii: "r")]
      case 0x09 where isContent: bytes += [.backslash, UInt8(ascii: "t")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [quote], as: UTF8.self)
  }
}
