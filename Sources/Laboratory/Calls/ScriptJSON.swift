/// JSON as the functions of Python and JavaScript write it.
struct ScriptJSON {
  /// What stands between a name and its value.
  var colon: String
  /// What stands between two members or elements.
  var comma: String
  /// Whether all but ASCII is escaped.
  var isASCII: Bool
  /// The text that indents a line per level; `nil` for one line.
  var indent: String?
  /// Whose rules for keys, numbers and what JSON does not have count.
  var language: ScriptLanguage

  /// `json.dumps` without arguments.
  static let python = ScriptJSON(
    colon: ": ",
    comma: ", ",
    isASCII: true,
    indent: nil,
    language: .python
  )

  /// `JSON.stringify` without arguments.
  static let javaScript = ScriptJSON(
    colon: ":",
    comma: ",",
    isASCII: false,
    indent: nil,
    language: .javaScript
  )

  /// Returns the text of a value; `nil` if there is none.
  func text(of value: ScriptValue, depth: Int = 0) -> String? {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let digits): digits
    case .number(let number): text(of: number)
    case .text(let text): quoted(text)
    case .list(let items), .tuple(let items): list(items, depth)
    case .object(let members): object(members, depth)
    case .parameters: "{}"
    case .undefined, .bytes, .response: nil
    }
  }

  private func text(of number: Double) -> String? {
    guard number.isFinite else { return language == .python ? nil : "null" }
    return language == .python ? number.description : number.javaScriptText
  }

  private func list(_ items: [ScriptValue], _ depth: Int) -> String? {
    let texts = items.map { item in
      text(of: item, depth: depth + 1) ?? (language == .javaScript ? "null" : nil)
    }
    guard texts.allSatisfy({ $0 != nil }) else { return nil }
    return bracketed("[", texts.compactMap { $0 }, "]", depth)
  }

  private func object(_ members: [ScriptValue.Member], _ depth: Int) -> String? {
    var texts: [String] = []
    for member in members {
      if language == .javaScript, member.value == .undefined { continue }
      guard let value = text(of: member.value, depth: depth + 1), let name = name(member.key) else {
        return nil
      }
      texts.append(quoted(name) + colon + value)
    }
    return bracketed("{", texts, "}", depth)
  }

  /// The name that a key becomes; Python takes numbers and the like, but no tuples.
  private func name(_ key: ScriptValue) -> String? {
    switch key {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    default: key.pythonText
    }
  }

  private func bracketed(_ open: String, _ items: [String], _ close: String, _ depth: Int) -> String
  {
    guard let indent, !items.isEmpty else { return open + items.joined(separator: comma) + close }
    let margin = "\n" + String(repeating: indent, count: depth)
    // Python takes the space after the comma away where the line ends.
    let separator = comma.last == " " ? String(comma.dropLast()) : comma
    return open + margin + indent + items.joined(separator: separator + margin + indent) + margin
      + close
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case _ where scalar.value < 0x20 || isASCII && scalar.value > 0x7E:
        for unit in String(Character(scalar)).utf16 { result += "\\u" + unit.fourDigits }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension UInt16 {
  /// The number as four hexadecimal digits.
  var fourDigits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
