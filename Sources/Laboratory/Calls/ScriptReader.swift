/// Finds the calls in a script, and keeps what its assignments give names to.
struct ScriptReader {
  private var parser: ScriptParser
  private let defaultHost: String
  private var calls: [Call] = []
  private var assigned: [String] = []

  /// What a script came to.
  struct Outcome {
    /// The calls in their order.
    var calls: [Call]
    /// The names that were given a value, in their order.
    var assigned: [String]
    /// What is known afterwards.
    var scope: ScriptScope
  }

  private init(
    _ tokens: [ScriptToken],
    _ language: ScriptLanguage,
    _ scope: ScriptScope,
    _ host: String
  ) {
    parser = ScriptParser(tokens, language, scope: scope)
    defaultHost = host
  }

  /// Reads a script of some lines.
  static func read(
    _ text: TextCursor,
    _ language: ScriptLanguage,
    scope: ScriptScope,
    defaultHost: String,
    isFinal: Bool
  ) throws(CallStop) -> Outcome {
    var tokenizer = ScriptTokenizer(text, language, isFinal: isFinal)
    let tokens = try tokenizer.all()
    var reader = ScriptReader(tokens, language, scope, defaultHost)
    do throws(CallFault) {
      return try reader.outcome()
    } catch {
      throw .fault(error)
    }
  }

  private mutating func outcome() throws(CallFault) -> Outcome {
    while let token = parser.next {
      if startsCall {
        try checkBlock()
        try takeCall()
      } else if startsStatement, let name = token.asName {
        takeStatement(name)
      } else {
        parser.index += 1
      }
    }
    noteOpenBlock()
    return Outcome(calls: calls, assigned: assigned, scope: parser.scope)
  }

  // MARK: Calls

  private func token(_ offset: Int) -> ScriptToken? { parser.token(at: parser.index + offset) }

  private var startsCall: Bool {
    guard let name = token(0)?.asName else { return false }
    let before = token(-1)
    switch parser.language {
    case .python:
      let isMember = before?.isSign(".") == true
      return name == "requests" && !isMember && token(1)?.isSign(".") == true
        && token(2)?.asName != nil && token(3)?.isSign("(") == true
    case .javaScript:
      let isDeclared = before?.asName == "function"
      let isMember =
        before?.isSign(".") == true
        && !["window", "globalThis", "self"].contains(token(-2)?.asName)
      return name == "fetch" && !isDeclared && !isMember && token(1)?.isSign("(") == true
    }
  }

  private mutating func takeCall() throws(CallFault) {
    let start = parser.place
    switch parser.language {
    case .python:
      let method = token(2)?.asName ?? ""
      let range = start.lowerBound..<(token(2)?.range.upperBound ?? start.upperBound)
      parser.index += 4
      let arguments = try parser.arguments()
      calls.append(try RequestsCall(method, arguments, at: range).call())
    case .javaScript:
      parser.index += 2
      let arguments = try parser.arguments()
      calls.append(try FetchCall(arguments, at: start, page: defaultHost).call())
    }
  }

  /// Refuses a call that a loop or a condition decides about.
  private func checkBlock() throws(CallFault) {
    guard let word = enclosingBlock, ["for", "while", "if", "elif", "else"].contains(word) else {
      return
    }
    throw CallFault(
      "This call stands within '\(word)', which is not carried out here.",
      help: "Paste the call alone.",
      at: parser.place
    )
  }

  /// The first word of the innermost block around the place; `nil` outside of blocks.
  private var enclosingBlock: String? {
    let before = parser.tokens[..<parser.index]
    if parser.language == .javaScript {
      let depth = parser.next?.depth ?? 0
      return before.last { token in
        ["for", "while"].contains(token.asName) && token.depth < depth
      }?.asName
    }
    let heads = parser.tokens[...parser.index].filter { $0.indent != nil && $0.depth == 0 }
    guard let indent = heads.last?.indent, indent > 0 else { return nil }
    let outer = heads.last { ($0.indent ?? 0) < indent }
    return outer == nil ? parser.scope.openBlock : outer?.asName
  }

  /// Keeps which block the lines to come may belong to.
  private mutating func noteOpenBlock() {
    guard parser.language == .python,
      let head = parser.tokens.last(where: { $0.indent == 0 && $0.depth == 0 })
    else { return }
    parser.scope.openBlock = parser.tokens.last?.isSign(":") == true ? head.asName : nil
  }

  // MARK: Statements

  private var startsStatement: Bool {
    guard let token = token(0) else { return false }
    guard let before = self.token(-1), !before.isSign(";") else { return true }
    if parser.language == .python { return token.indent != nil && token.depth == 0 }
    return token.indent != nil || before.isSign("{") || before.isSign("}")
      || ["const", "let", "var"].contains(before.asName)
  }

  private mutating func takeStatement(_ name: String) {
    guard let sign = token(1) else { return parser.index += 1 }
    if sign.isSign("=") {
      assign(name)
    } else if parser.scope.bindings[name] != nil, changesValue(sign) {
      parser.scope.bindings[name] = .unknown("it is changed in a way that is not understood")
      parser.index += 2
    } else {
      parser.index += 1
    }
  }

  private func changesValue(_ sign: ScriptToken) -> Bool {
    guard case .sign(let text) = sign.kind else { return false }
    return text == "." || text == "[" || (text.hasSuffix("=") && text != "==" && text != "===")
  }

  /// Goes on with another name of the same declaration in JavaScript.
  private mutating func assignNext() {
    guard parser.language == .javaScript, token(0)?.isSign(",") == true,
      let name = token(1)?.asName, token(2)?.isSign("=") == true
    else { return }
    parser.index += 1
    assign(name)
  }

  private mutating func assign(_ name: String) {
    parser.index += 2
    let start = parser.index
    _ = parser.takeName("await")
    if startsCall {
      parser.scope.bindings[name] = .unknown("it is the response of a call")
      return
    }
    parser.index = start
    do throws(CallFault) {
      let value = try parser.expression()
      if let next = parser.next, next.indent == nil, ![";", ",", "}"].contains(where: next.isSign) {
        throw parser.notUnderstood()
      }
      parser.scope.bindings[name] = .value(value)
      assigned.append(name)
      assignNext()
    } catch {
      parser.scope.bindings[name] = .unknown("what it is given is not understood")
      parser.index = start
    }
  }
}
