/// Reads expressions of a script and says what they come to.
struct ScriptParser {
  /// The tokens of the script.
  let tokens: [ScriptToken]
  /// The language of the script.
  let language: ScriptLanguage
  /// What names stand for.
  var scope: ScriptScope
  /// The number of tokens before the place.
  var index = 0

  /// Creates a reading of tokens.
  init(_ tokens: [ScriptToken], _ language: ScriptLanguage, scope: ScriptScope) {
    self.tokens = tokens
    self.language = language
    self.scope = scope
  }

  /// The token at the place, or `nil` at the end.
  var next: ScriptToken? { token(at: index) }

  /// The bytes of the token at the place, or of the last one.
  var place: Range<Int> { (next ?? tokens.last)?.range ?? 0..<1 }

  /// Returns the token at an offset from the start.
  func token(at index: Int) -> ScriptToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Moves over a sign if it is next, and returns whether it was.
  mutating func take(_ sign: String) -> Bool {
    guard next?.isSign(sign) == true else { return false }
    index += 1
    return true
  }

  /// Moves over a name if it is next, and returns whether it was.
  mutating func takeName(_ name: String) -> Bool {
    guard next?.asName == name else { return false }
    index += 1
    return true
  }

  /// Moves over names with points between them if they are next, and returns whether they were.
  mutating func takePath(_ names: String...) -> Bool {
    let start = index
    for (number, name) in names.enumerated() {
      guard number == 0 || take("."), takeName(name) else {
        index = start
        return false
      }
    }
    return true
  }

  /// Moves over a sign that has to come.
  mutating func expect(_ sign: String) throws(CallFault) {
    guard take(sign) else { throw notUnderstood("'\(sign)' was expected here.") }
  }

  /// Returns the fault for what stands at the place.
  func notUnderstood(_ sentence: String? = nil, at range: Range<Int>? = nil) -> CallFault {
    let kinds =
      language == .python
      ? "Literals are, names that were given one before, and json.dumps(…) of one."
      : "Literals are, names that were given one before, and JSON.stringify(…) of one."
    return CallFault(
      sentence ?? "This part of the \(language.name) is not understood.",
      help: kinds,
      at: range ?? place
    )
  }

  /// Reads an expression.
  mutating func expression() throws(CallFault) -> ScriptValue {
    let start = place.lowerBound
    var value = try term()
    while take("+") {
      let right = try term()
      guard let sum = sum(of: value, and: right) else {
        throw notUnderstood(
          "These cannot be added.",
          at: start..<tokens[index - 1].range.upperBound
        )
      }
      value = sum
    }
    return value
  }

  private func sum(of left: ScriptValue, and right: ScriptValue) -> ScriptValue? {
    switch (left, right) {
    case (.text(let left), .text(let right)): .text(left + right)
    case (.bytes(let left), .bytes(let right)): .bytes(left + right)
    case (.text(let left), _) where language == .javaScript: .text(left + right.javaScriptText)
    case (_, .text(let right)) where language == .javaScript: .text(left.javaScriptText + right)
    default: nil
    }
  }

  private mutating func term() throws(CallFault) -> ScriptValue {
    let start = index
    if take("-") { return try negative() }
    var value = try primary()
    if language == .python, take(".") {
      value = try encoded(value, from: start)
    } else if case .parameters = value, takeMethod("toString") {
      value = .text(value.javaScriptText)
    }
    guard let next, next.indent == nil, [".", "[", "(", "?."].contains(where: next.isSign) else {
      return value
    }
    throw notUnderstood()
  }

  private mutating func negative() throws(CallFault) -> ScriptValue {
    switch try term() {
    case .integer(let digits) where digits.hasPrefix("-"): .integer(String(digits.dropFirst()))
    case .integer(let digits): .integer(digits.contains { $0 != "0" } ? "-" + digits : digits)
    case .number(let number): .number(-number)
    default: throw notUnderstood("Only a number can be negative.", at: tokens[index - 1].range)
    }
  }

  /// Reads `encode()` behind the point after a text.
  private mutating func encoded(
    _ value: ScriptValue,
    from start: Int
  ) throws(CallFault) -> ScriptValue {
    guard case .text(let text) = value, takeName("encode"), take("(") else {
      index -= 1
      throw notUnderstood()
    }
    if case .text(let pieces) = next?.kind, let name = pieces.first, pieces.count == 1 {
      guard ["utf-8", "utf8", "UTF-8"].contains(where: { name == .literal($0) }) else {
        throw notUnderstood("Only UTF-8 is understood here.")
      }
      index += 1
    }
    try expect(")")
    return .bytes(Array(text.utf8))
  }

  private mutating func takeMethod(_ name: String) -> Bool {
    let start = index
    guard take("."), takeName(name), take("("), take(")") else {
      index = start
      return false
    }
    return true
  }
}
