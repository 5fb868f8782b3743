extension ScriptParser {
  /// Reads a call of a function whose result is known, or returns `nil` if there is none.
  mutating func functionCall() throws(CallFault) -> ScriptValue? {
    switch language {
    case .python:
      let start = place
      guard takePath("json", "dumps"), take("(") else { return nil }
      return try dumps(start)
    case .javaScript:
      let start = place
      if takePath("JSON", "stringify"), take("(") { return try stringify(start) }
      guard takeName("new") else { return nil }
      return try constructed()
    }
  }

  /// An argument of a call.
  struct Argument {
    /// The name that it is given by; `nil` for one by its place.
    var name: String?
    /// The value.
    var value: ScriptValue
    /// Where it stands.
    var range: Range<Int>
  }

  /// Reads arguments up to the closing bracket.
  mutating func arguments() throws(CallFault) -> [Argument] {
    var arguments: [Argument] = []
    while !take(")") {
      let start = place.lowerBound
      var name: String?
      if language == .python, let word = next?.asName, token(at: index + 1)?.isSign("=") == true {
        name = word
        index += 2
      }
      let value = try expression()
      let range = start..<tokens[index - 1].range.upperBound
      arguments.append(Argument(name: name, value: value, range: range))
      guard take(",") else {
        try expect(")")
        break
      }
    }
    return arguments
  }

  private mutating func dumps(_ start: Range<Int>) throws(CallFault) -> ScriptValue {
    let arguments = try arguments()
    var json = ScriptJSON.python
    guard let first = arguments.first, first.name == nil || first.name == "obj" else {
      throw notUnderstood("json.dumps needs a value.", at: start)
    }
    for argument in arguments.dropFirst() {
      switch (argument.name, argument.value) {
      case ("ensure_ascii", .boolean(let isASCII)): json.isASCII = isASCII
      case ("indent", .integer(let digits)):
        json.indent = String(repeating: " ", count: min(Int(digits) ?? 0, 16))
      case ("indent", .null): json.indent = nil
      case ("separators", .tuple(let items)):
        guard items.count == 2, case .text(let comma) = items[0], case .text(let colon) = items[1]
        else { throw notUnderstood("separators is a pair of texts.", at: argument.range) }
        (json.comma, json.colon) = (comma, colon)
      default:
        throw notUnderstood("This argument of json.dumps is not understood.", at: argument.range)
      }
    }
    guard let text = json.text(of: first.value) else {
      throw notUnderstood("json.dumps raises TypeError: this is no JSON.", at: first.range)
    }
    return .text(text)
  }

  private mutating func stringify(_ start: Range<Int>) throws(CallFault) -> ScriptValue {
    let arguments = try arguments()
    var json = ScriptJSON.javaScript
    if arguments.count > 1, arguments[1].value != .null, arguments[1].value != .undefined {
      throw notUnderstood("A replacer is not understood.", at: arguments[1].range)
    }
    if arguments.count > 2 {
      switch arguments[2].value {
      case .number(let number): json.indent(by: String(repeating: " ", count: Int(number.clamped)))
      case .text(let text): json.indent(by: String(text.prefix(10)))
      default: throw notUnderstood(at: arguments[2].range)
      }
    }
    guard let first = arguments.first else { return .undefined }
    return json.text(of: first.value).map { .text($0) } ?? .undefined
  }

  private mutating func constructed() throws(CallFault) -> ScriptValue {
    let start = place
    if takeName("URLSearchParams"), take("(") {
      guard let first = try arguments().first else { return .parameters([]) }
      return .parameters(try pairs(of: first))
    }
    if takeName("Headers"), take("(") { return try arguments().first?.value ?? .object([]) }
    if takeName("TextEncoder"), take("("), take(")"), takePathAfterPoint("encode"), take("(") {
      guard let text = try arguments().first?.value.javaScriptText else { return .bytes([]) }
      return .bytes(Array(text.utf8))
    }
    if takeName("Uint8Array"), take("("), let bytes = byteList(try arguments()) { return bytes }
    throw notUnderstood(at: start)
  }

  private mutating func takePathAfterPoint(_ name: String) -> Bool {
    take(".") && takeName(name)
  }

  private func byteList(_ arguments: [Argument]) -> ScriptValue? {
    guard case .list(let items) = arguments.first?.value else { return nil }
    let bytes = items.compactMap { item -> UInt8? in
      guard case .number(let number) = item else { return nil }
      return UInt8(exactly: number)
    }
    return bytes.count == items.count ? .bytes(bytes) : nil
  }

  private func pairs(of argument: Argument) throws(CallFault) -> [(String, String)] {
    switch argument.value {
    case .object(let members):
      return members.map { ($0.key.javaScriptText, $0.value.javaScriptText) }
    case .list(let items):
      var pairs: [(String, String)] = []
      for item in items {
        guard case .list(let pair) = item, pair.count == 2 else {
          throw notUnderstood("A pair of a name and a value was expected.", at: argument.range)
        }
        pairs.append((pair[0].javaScriptText, pair[1].javaScriptText))
      }
      return pairs
    default: throw notUnderstood(at: argument.range)
    }
  }
}

extension ScriptJSON {
  /// Has each member and element stand on a line of its own, as `JSON.stringify` does it.
  fileprivate mutating func indent(by text: String) {
    guard !text.isEmpty else { return }
    indent = text
    colon = ": "
  }
}

extension Double {
  /// The number as a count of spaces.
  fileprivate var clamped: Double { isNaN ? 0 : max(0, min(10, rounded(.down))) }
}
