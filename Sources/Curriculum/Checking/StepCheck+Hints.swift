import HTTPSemantics
import Markup

extension StepCheck {
  /// Notes hints that give the answer away.
  mutating func checkHints() {
    let answers = step.kind == .do ? [] : rightTexts
    for hint in step.hints {
      let words = hint.text.comparableWords
      let texts = answers.filter { words.containsWords($0.comparableWords) }
      let requests = step.solutions.compactMap(\.last?.request)
        .filter { $0.isGivenAway(by: hint.text) }.map { "\($0.method) \($0.target)" }
      if let answer = (texts + requests).first {
        findings.note(
          "a hint contains the answer '\(answer)'",
          at: hint.position,
          help: "found in '\(hint.text)'"
        )
      }
    }
  }

  /// The answers that are accepted, as texts.
  private var rightTexts: [String] {
    switch step.kind {
    case .read, .do, .order, .match, .explain: return []
    case .text, .blank: return step.options.filter(\.isMarkedRight).map(\.text.plainText)
    case .number:
      let measure = step.inquiry.measure
      let truth = measure.flatMap {
        ComputedAnswers($0, of: step, on: start, at: instant).truth?.number
      }
      return truth.map { [String($0)] }
        ?? step.options.filter(\.isMarkedRight).map(\.text.plainText)
    case .choice, .choices, .predict, .which:
      let key = step.answerKey(on: start, at: instant)
      return key.options.filter { key.right.contains($0.id) }.map(\.text.plainText)
    }
  }
}

extension RequestMessage {
  /// Whether a hint has the whole request, as it is typed at the prompt: its line and its content.
  fileprivate func isGivenAway(by hint: String) -> Bool {
    guard hint.comparableWords.containsWords("\(method) \(target)".comparableWords) else {
      return false
    }
    let content = String(decoding: content, as: UTF8.self)
    return hint.filter { !$0.isWhitespace }.contains(content.filter { !$0.isWhitespace })
  }
}

extension String {
  /// The words of the text as they are compared: without case, quotes and punctuation around them.
  fileprivate var comparableWords: [Substring] {
    lowercased().split(whereSeparator: \.isWhitespace).map { word in
      let isMark: (Character) -> Bool = { "`'\"“”‘’.,;:!?()".contains($0) }
      let start = word.drop(while: isMark)
      return start.lastIndex { !isMark($0) }.map { start[...$0] } ?? ""
    }.filter { !$0.isEmpty }
  }
}

extension [Substring] {
  /// Returns whether some words stand here one after the other.
  fileprivate func containsWords(_ words: [Substring]) -> Bool {
    !words.isEmpty && firstRange(of: words) != nil
  }
}
