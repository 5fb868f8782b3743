import Curriculum
import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Shows what there is to show and asks for the next line.
  mutating func next() -> LineInput {
    if let waiting = early {
      early = nil
      return waiting
    }
    if let early = flush() { return early }
    let prompt = mode.prompt(in: surroundings.rendition())
    let question = Question(prompt, prefilled: prefill, isRemembered: !isAnswering) {
      [self] request in
      isAnswering ? [] : completions(for: request)
    }
    prefill = ""
    return read(question)
  }

  /// Asks for a line and counts it.
  mutating func read(_ question: Question) -> LineInput {
    lineNumber += 1
    return surroundings.readLine(question)
  }

  /// Shows what there is to show, a screen at a time; returns a line that was typed in between.
  @discardableResult
  mutating func flush() -> LineInput? {
    if !isScript, screen.rows > 3 * Screen.height { pageAll() }
    while !screen.isEmpty {
      let rendition = surroundings.rendition()
      write(screen.page(rows: isScript ? nil : Screen.height), rendition)
      guard !screen.isEmpty else { break }
      switch read(Question(Mode.more.prompt(in: rendition), isRemembered: false)) {
      case .line(let line) where line[...].trimmed.isEmpty: continue
      case .line(let line):
        // The rest is shown first, so that nothing is lost by typing early.
        let rest = screen.page(rows: nil)
        surroundings.write(rendition.render(rest))
        return .line(line)
      case .interrupted: screen = Screen()
      case .endOfInput: return .endOfInput
      }
    }
    return nil
  }

  /// Shows all there is in the learner's pager, which is made for what is long.
  private mutating func pageAll() {
    var whole = screen
    let rendition = surroundings.rendition()
    if surroundings.page(rendition.render(whole.page(rows: nil))) { screen = Screen() }
  }

  private func write(_ lines: [StyledText], _ rendition: Rendition) {
    guard !lines.isEmpty else { return }
    let text = lines.map { rendition.render($0) }.joined(separator: "\n")
    // A script types nothing between two screens that an empty line would set apart.
    surroundings.write(text + (isScript ? "\n" : "\n\n"))
  }

  /// Reads a line as an answer, a command or a request, in this order, and acts on it.
  mutating func take(_ line: String) {
    takeInOthers()
    if isAnswering { return takeText(line) }
    let text = line[...].trimmed
    if text.isEmpty { return script.takesEmptyLine(lineNumber) ? () : handle(.advanced) }
    if takeAnswer(text) { return }
    if let redirection = Redirection(line), hasOutput(redirection.line) {
      return perform(redirection)
    }
    act(on: line)
  }

  /// Does what a line says that is not empty and goes nowhere else than to the screen.
  mutating func act(on line: String) {
    let text = line[...].trimmed
    if takeCommand(text) || takeRequest(line) { return }
    misunderstand(text)
  }

  private mutating func takeCommand(_ text: String) -> Bool {
    let word = String(text.prefix { !$0.isWhitespace })
    let rest = text.dropFirst(word.count).trimmed
    guard let command = Command.named(word), rest.isEmpty || !command.argument.isEmpty else {
      return false
    }
    if command.works(self) {
      command.run(&self, rest)
    } else {
      say("'\(word, .key)' has nothing to do here. Type \("help", .key).")
    }
    return true
  }

  private mutating func misunderstand(_ text: String) {
    if let question = openQuestion { return missAnswer(text, question) }
    let word = String(text.prefix { !$0.isWhitespace })
    let unknown: StyledText = "I do not know '\(word, .key)'."
    if Command.named(word) != nil {
      say("'\(word, .key)' takes nothing behind it.")
    } else if Method.registered.contains(Method(word)) {
      let place = workbench.place.path
      say(
        place.isEmpty
          ? "Of which target? A target begins with a slash: \("\(word) /users/53", .key)"
          : "Of which target? \("\(word) .", .key) is for \(place, .strong) itself."
      )
    } else if let near = Spelling.nearest(to: word, among: Command.all.map(\.name)) {
      say(unknown, "Did you mean \(near, .key)?")
    } else {
      say(unknown, "\("help", .key) says what works here.")
    }
    if isScript { end = .misunderstood(line: lineNumber) }
  }
}

extension Conversation {
  /// Shows sentences, each from a line of its own.
  mutating func say(_ sentences: StyledText...) {
    let measure = surroundings.rendition().measure
    screen.add(sentences.flatMap { $0.wrapped(to: measure, indent: 2, hanging: 2) })
  }
}

extension [String] {
  /// The texts as keys in a sentence: `a, b or c`.
  var alternatives: StyledText { list("or") }

  /// Returns the texts as keys in a sentence, with a word before the last.
  func list(_ conjunction: String) -> StyledText {
    guard let last else { return "" }
    let first = dropLast().reduce(StyledText()) { text, item in
      text + (text.isEmpty ? "" : ", ") + item.styled(.key)
    }
    return first.isEmpty ? last.styled(.key) : first + " \(conjunction) " + last.styled(.key)
  }
}

extension StyledText {
  /// The text behind the left margin.
  var indented: StyledText { "  " + self }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
