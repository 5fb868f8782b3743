extension ScriptParser {
  /// Reads a literal, a name, or a call of a function that makes JSON or a form of one.
  mutating func primary() throws(CallFault) -> ScriptValue {
    if let value = try functionCall() { return value }
    guard let token = next else { throw notUnderstood("Something is missing here.") }
    index += 1
    switch token.kind {
    case .number(let text): return try number(text, at: token.range)
    case .text(let pieces): return try text(pieces, at: token.range)
    case .bytes(let bytes): return .bytes(bytes)
    case .name(let name): return try value(of: name, at: token.range)
    case .sign("["): return .list(try items(until: "]"))
    case .sign("{"): return language == .python ? try dictionary() : try object()
    case .sign("("): return try parenthesised()
    case .sign: throw notUnderstood(at: token.range)
    }
  }

  private func number(_ text: String, at range: Range<Int>) throws(CallFault) -> ScriptValue {
    let digits = text.replacing("_", with: "")
    let isInteger = digits.utf8.allSatisfy(\.isDigitCharacter)
    if isInteger, language == .python, digits == "0" || !digits.hasPrefix("0") {
      return .integer(digits)
    }
    let isDecimal = digits.utf8.allSatisfy { $0.isDigitCharacter || ".eE+-".utf8.contains($0) }
    guard isDecimal, !(isInteger && digits.count > 1 && digits.hasPrefix("0")),
      let number = Double(digits.hasSuffix(".") ? digits + "0" : digits)
    else { throw notUnderstood("This number is not understood.", at: range) }
    return .number(number)
  }

  private mutating func text(
    _ pieces: [ScriptToken.Piece],
    at range: Range<Int>
  ) throws(CallFault) -> ScriptValue {
    var result = ""
    for piece in pieces {
      switch piece {
      case .literal(let text): result += text
      case .name(let name):
        let value = try value(of: name, at: range)
        guard let text = language == .python ? value.pythonText : value.javaScriptText else {
          throw notUnderstood("'\(name)' within a text is not understood.", at: range)
        }
        result += text
      }
    }
    // Texts side by side are one text in Python.
    if language == .python, let token = next, case .text(let more) = token.kind,
      isSameStatement(token)
    {
      index += 1
      if case .text(let rest) = try text(more, at: token.range) { result += rest }
    }
    return .text(result)
  }

  private func isSameStatement(_ token: ScriptToken) -> Bool {
    token.indent == nil || token.depth > 0
  }

  /// Returns what a name stands for.
  func value(of name: String, at range: Range<Int>) throws(CallFault) -> ScriptValue {
    switch (language, name) {
    case (.python, "None"), (.javaScript, "null"): return .null
    case (.python, "True"), (.javaScript, "true"): return .boolean(true)
    case (.python, "False"), (.javaScript, "false"): return .boolean(false)
    case (.javaScript, "undefined"): return .undefined
    default: break
    }
    switch scope.bindings[name] {
    case .value(let value): return value
    case .unknown(let reason): throw notUnderstood("'\(name)' is not known: \(reason).", at: range)
    case nil: throw notUnderstood("'\(name)' is not known: nothing gave it a value.", at: range)
    }
  }

  private mutating func items(until close: String) throws(CallFault) -> [ScriptValue] {
    var items: [ScriptValue] = []
    while !take(close) {
      items.append(try expression())
      guard take(",") else {
        try expect(close)
        break
      }
    }
    return items
  }

  private mutating func parenthesised() throws(CallFault) -> ScriptValue {
    guard !take(")") else { return .tuple([]) }
    let first = try expression()
    if take(")") { return first }
    try expect(",")
    guard language == .python else { throw notUnderstood() }
    return .tuple([first] + (try items(until: ")")))
  }

  private mutating func dictionary() throws(CallFault) -> ScriptValue {
    var members: [ScriptValue.Member] = []
    while !take("}") {
      let key = try expression()
      guard take(":") else {
        throw notUnderstood("A set, or what else this is, is not understood.")
      }
      members.set(key, try expression())
      guard take(",") else {
        try expect("}")
        break
      }
    }
    return .object(members)
  }

  private mutating func object() throws(CallFault) -> ScriptValue {
    var members: [ScriptValue.Member] = []
    while !take("}") {
      guard let token = next else { throw notUnderstood() }
      let key = try memberName(token)
      if take(":") {
        members.set(.text(key), try expression())
      } else {
        guard token.asName != nil else { throw notUnderstood("A value was expected here.") }
        members.set(.text(key), try value(of: key, at: token.range))
      }
      guard take(",") else {
        try expect("}")
        break
      }
    }
    return .object(members.inJavaScriptOrder)
  }

  private mutating func memberName(_ token: ScriptToken) throws(CallFault) -> String {
    index += 1
    switch token.kind {
    case .name(let name): return name
    case .text(let pieces):
      guard case .text(let name) = try text(pieces, at: token.range) else { break }
      return name
    case .number(let text): return try number(text, at: token.range).javaScriptText
    default: break
    }
    throw notUnderstood(at: token.range)
  }
}

extension [ScriptValue.Member] {
  /// Sets a member; one that comes again keeps its place.
  fileprivate mutating func set(_ key: ScriptValue, _ value: ScriptValue) {
    if let place = firstIndex(where: { $0.key.isSameKey(as: key) }) {
      self[place].value = value
    } else {
      append(ScriptValue.Member(key: key, value: value))
    }
  }

  /// The members with those first whose names are array indices, sorted (ECMAScript, 10.1.11.1).
  fileprivate var inJavaScriptOrder: Self {
    func arrayIndex(_ member: ScriptValue.Member) -> UInt32? {
      guard case .text(let name) = member.key, let number = UInt32(name) else { return nil }
      return String(number) == name && number < .max ? number : nil
    }
    let numbered = compactMap { member in arrayIndex(member).map { ($0, member) } }
    return numbered.sorted { $0.0 < $1.0 }.map(\.1) + filter { arrayIndex($0) == nil }
  }
}

extension UInt8 {
  fileprivate var isDigitCharacter: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
