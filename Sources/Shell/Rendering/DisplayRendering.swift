import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Learning
import Markup
import Terminal
import Tutor

/// What a walk wants shown, as lines.
struct DisplayRendering {
  /// How texts are written.
  let rendition: Rendition
  /// How the texts of authors are shown.
  let markdown: MarkdownRendering
  /// The ids of the options that were tried.
  let tried: Set<String>

  /// Creates a rendering for a terminal, which marks the options that were tried.
  init(_ rendition: Rendition, tried: Set<String> = []) {
    self.rendition = rendition
    self.tried = tried
    markdown = MarkdownRendering(in: rendition)
  }

  /// Returns the lines of a display.
  func lines(of display: Display) -> [StyledText] {
    switch display {
    case .heading(let title, let number, let count):
      rendition.row("  \(title, .heading)", right: "\(number) of \(count)".styled(.faint))
    case .overview(let lesson): overview(lesson)
    case .prose(let blocks): markdown.lines(of: blocks)
    case .given(let given): given.flatMap(line)
    case .restored:
      ["The state is put back to where the lesson left it.".styled(.faint).indented]
    case .example(let example): lines(of: example)
    case .question(let sheet): lines(of: sheet)
    case .verdict(let judgement, let remarks, let isGraded):
      verdict(judgement, isGraded: isGraded) + lines(of: remarks)
    case .revealed(let solution): lines(of: solution)
    case .task(let goal): task(goal)
    case .missing(let sentences): missing(sentences)
    case .reached(let requests): reached(requests)
    case .hint(let text, let number, let count):
      wrap("\("Hint \(number) of \(count)", .notice)  \(StyledText(marked: text))")
    case .noHint(let isExhausted):
      wrap(
        isExhausted ? "That was the last hint. \("answer", .key) shows a way." : "There is no hint."
      )
    case .solution(let examples): solution(examples)
    case .nothingToAnswer: wrap("Nothing is asked at this point.")
    case .finished(let lesson): finished(lesson)
    case .score(let score): QuizRendering(rendition).lines(of: score)
    }
  }

  /// Returns a text as lines behind the left margin.
  func wrap(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: rendition.measure, indent: 2, hanging: 2)
  }

  private func overview(_ lesson: Lesson) -> [StyledText] {
    wrap("About \(lesson.minutes) minutes. Afterwards you can:") + objectives(of: lesson)
  }

  private func objectives(of lesson: Lesson) -> [StyledText] {
    let bullet = Sign.bullet.text(in: rendition)
    return lesson.objectives.flatMap { objective -> [StyledText] in
      let text: StyledText = "\(bullet) \(objective)"
      return text.wrapped(to: rendition.measure, indent: 4, hanging: 6)
    }
  }

  private func line(of given: Given) -> [StyledText] {
    let head: StyledText = "\(given.path, .strong) "
    guard let document = given.document else { return wrap(head + "has no representation") }
    let text = document.text()
    let lines = StyledText.json(text)
    if lines.count == 1, text.count + given.path.count + 6 <= rendition.measure {
      return ["  \(given.path, .strong) is \(lines[0])"]
    }
    return ["  \(given.path, .strong) is"]
      + StyledText.json(document.prettyText(indent: 2)).map { "    " + $0 }
  }

  private func verdict(_ judgement: Judgement, isGraded: Bool) -> [StyledText] {
    let (sign, word, style): (Sign, String, Style) =
      switch judgement.verdict {
      case .right: (.right, "Right.", .right)
      case .partly: (.wrong, "Not all of it.", .notice)
      case .wrong: (.wrong, "Not so.", .wrong)
      }
    let note = isGraded ? "" : " You tried it first, so this answer is not graded."
    let mark = rendition.isPlain ? "" : sign.text(in: rendition) + " "
    return wrap("\(mark, style)\(word, style)\(note)")
  }

  private func task(_ goal: Goal) -> [StyledText] {
    guard !goal.states.isEmpty else { return [] }
    let box = Sign.unchecked.text(in: rendition)
    return goal.states.flatMap { state -> [StyledText] in
      let target: StyledText = "\(box) \(state.path, .strong) "
      switch (state.comparison, state.document) {
      case (_, nil): return wrap(target + "has no representation")
      case (.count, let count?):
        let noun = count == 1 ? "member" : "members"
        return wrap(target + "has \(count.text()) \(noun)")
      case (.value, let document?):
        return (target + "is \(document.text(), .code)")
          .wrapped(to: rendition.measure, indent: 2, hanging: 4)
      }
    }
  }

  private func missing(_ sentences: [String]) -> [StyledText] {
    ["  \("Not there yet.", .notice)"]
      + sentences.flatMap { sentence in
        let text = sentence.prefix(1).uppercased() + sentence.dropFirst()
        return StyledText(text).wrapped(to: rendition.measure, indent: 2, hanging: 4)
      }
  }

  private func reached(_ requests: Int) -> [StyledText] {
    let mark = rendition.isPlain ? "" : Sign.right.text(in: rendition) + " "
    let number = requests == 1 ? "one request" : "\(requests) requests"
    return wrap("\(mark, .right)\("Done", .right), with \(number).")
  }

  private func solution(_ examples: [Example]) -> [StyledText] {
    let rows = examples.flatMap(lines)
    return wrap("One way, of several:") + rows
  }

  private func finished(_ lesson: Lesson) -> [StyledText] {
    wrap("\("You have finished", .right) \(lesson.title, .strong). Now you can:")
      + objectives(of: lesson)
      + wrap("\("lessons", .key) shows the map; \("play", .key) is free practice.")
  }
}
