/// Reads calls of other clients as they are pasted, a line or many at a time.
///
/// What assignments give a name to is kept for the calls that come later.
public struct CallReader: Sendable {
  /// What came of reading a text.
  public enum Reading: Sendable {
    /// The calls in the text, in their order, and the names that were given a value.
    case read([Call], assigned: [String])
    /// The text is the beginning of something: brackets or quotes are still open.
    case incomplete
    /// Something keeps the text from being sent.
    case problem(CallProblem)
    /// The text is no call, nor does it belong to one.
    case notACall
  }

  private var scopes: [ScriptLanguage: ScriptScope] = [:]
  private var lastLanguage: ScriptLanguage?

  /// Creates a reader that knows no names.
  public init() {}

  /// Reads a text of one or more lines; a final text is never incomplete.
  ///
  /// - Parameters:
  ///   - string: The text.
  ///   - defaultHost: The host of the page that a script of a browser would be on.
  ///   - isFinal: Whether no more lines can come.
  /// - Returns: What came of it.
  public mutating func read(
    _ string: String,
    defaultHost: String,
    isFinal: Bool = false
  ) -> Reading {
    let text = TextCursor(string)
    do throws(CallStop) {
      if let start = CallReader.curlStart(in: string) {
        return .read(try CallReader.commands(text, from: start, isFinal: isFinal), assigned: [])
      }
      guard let language = language(of: string) else { return .notACall }
      let outcome = try ScriptReader.read(
        text,
        language,
        scope: scopes[language] ?? ScriptScope(),
        defaultHost: defaultHost,
        isFinal: isFinal
      )
      scopes[language] = outcome.scope
      lastLanguage = language
      return .read(outcome.calls, assigned: outcome.assigned)
    } catch {
      switch error {
      case .incomplete: return .incomplete
      case .fault(let fault): return .problem(fault.problem(in: text))
      }
    }
  }

  // MARK: Shell

  /// Returns whether a text starts with the command curl, behind the sign of a shell perhaps.
  public static func startsCommand(_ text: String) -> Bool { curlStart(in: text) != nil }

  /// The number of bytes before the word `curl` if a text starts with it, behind a prompt perhaps.
  private static func curlStart(in string: String) -> Int? {
    var rest = string.utf8.drop(while: \.isBlank)
    if rest.starts(with: "$ ".utf8) { rest = rest.dropFirst(2).drop(while: \.isBlank) }
    guard rest.starts(with: "curl".utf8), rest.dropFirst(4).first?.isBlank ?? true else {
      return nil
    }
    return string.utf8.distance(from: string.utf8.startIndex, to: rest.startIndex)
  }

  private static func commands(
    _ text: TextCursor,
    from start: Int,
    isFinal: Bool
  ) throws(CallStop) -> [Call] {
    var text = text
    text.position = start
    var calls: [Call] = []
    while !text.isAtEnd {
      var shell = ShellWords(text, isFinal: isFinal)
      let words = try shell.command()
      if let first = words.first {
        calls.append(try call(of: words, first, isCut: shell.isCutByAmpersand))
      }
      text = shell.text
      text.skipBlanks()
    }
    return calls
  }

  private static func call(
    of words: [ShellWord],
    _ first: ShellWord,
    isCut: Bool
  ) throws(CallStop) -> Call {
    do throws(CallFault) {
      let words = first.text == "$" ? Array(words.dropFirst()) : words
      guard words.first?.text == "curl" else {
        throw CallFault("Only commands of curl are understood.", at: first.range)
      }
      var call = try CurlCommand(words).call()
      if isCut {
        call.notes.append("the shell ends the command at '&', which needs quotes in a URL")
      }
      return call
    } catch {
      throw .fault(error)
    }
  }

  // MARK: Scripts

  /// The language that a text is in, if it is a call or belongs to one.
  private func language(of string: String) -> ScriptLanguage? {
    if let language = ScriptSigns.language(of: string) { return language }
    guard let lastLanguage else { return nil }
    return ScriptSigns.continues(string, in: lastLanguage) ? lastLanguage : nil
  }
}
