import Curriculum
import HTTPSemantics
import Laboratory
import Learning

extension Walk {
  /// Takes in an event and returns what is to be done about it, in order.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .arrived: arrive()
    case .advanced: advance()
    case .answered(let line): answer(line)
    case .exchanged(let exchange): judge(exchange)
    case .strayed: stray()
    case .askedForHint: hint()
    case .askedForAnswer: reveal()
    case .askedAgain: askAgain()
    case .withdrew: withdraw()
    case .went(let target): go(to: target)
    }
  }

  // MARK: Walking

  private mutating func arrive() -> [Effect] {
    tries = 0
    hintsShown = 0
    hasTriedFirst = false
    hasStrayed = false
    // An answer is withdrawn in front of it or right behind it, not steps later.
    if let answered, !(answered...answered + 1).contains(index) { self.answered = nil }
    journal = []
    isFinished = false
    phase = .reading(next: 0)
    presentations += 1
    isFurther = false
    question = step.question(
      in: PosedQuestion.Circumstances(start: start, instant: instant, seed: presentationSeed)
    )
    var effects: [Effect] = [
      .restore(start),
      .keepPlace(step: step.id, isFinished: false),
      .present(step),
      .show(.heading(step.title, number: index + 1, of: lesson.steps.count)),
    ]
    if index == 0, !isQuiz { effects.append(.show(.overview(lesson))) }
    if !step.given.isEmpty { effects.append(.show(.given(step.given))) }
    return effects + showPassages(from: 0)
  }

  private mutating func advance() -> [Effect] {
    switch phase {
    case .reading(let next): runExample(at: next)
    case .asking, .working: askAgain()
    case .done: goOn()
    }
  }

  private mutating func goOn() -> [Effect] {
    guard index + 1 < lesson.steps.count else {
      isFinished = true
      if let score { return [.show(.score(score))] }
      return [.keepPlace(step: step.id, isFinished: true), .show(.finished(lesson))]
    }
    index += 1
    return arrive()
  }

  private mutating func go(to target: Int) -> [Effect] {
    index = min(max(target, 0), lesson.steps.count - 1)
    return arrive()
  }

  /// Shows passages up to the next request that Enter is to run, or up to what is asked.
  private mutating func showPassages(from first: Int) -> [Effect] {
    var effects: [Effect] = []
    for (offset, passage) in step.passages[first...].enumerated() {
      switch passage {
      case .prose(let blocks): effects.append(.show(.prose(blocks)))
      case .example(let example):
        effects.append(.show(.example(example)))
        if step.kind == .read {
          phase = .reading(next: first + offset)
          return effects
        }
      }
    }
    return effects + ask()
  }

  private mutating func runExample(at position: Int) -> [Effect] {
    guard position < step.passages.count, let example = step.passages[position].example else {
      return goOn()
    }
    let run = [.send(example, isRequestShown: true)] + showPassages(from: position + 1)
    guard hasStrayed else { return run }
    hasStrayed = false
    let earlier = step.passages[..<position].compactMap(\.example).map(Effect.replay)
    return [.restore(start)] + earlier + [.show(.restored)] + run
  }

  private mutating func stray() -> [Effect] {
    hasStrayed = true
    return []
  }

  // MARK: Asking

  /// Puts the question or the task.
  mutating func ask() -> [Effect] {
    if let question {
      phase = .asking
      return [.show(.question(question.sheet))]
    }
    phase = step.kind == .do ? .working : .done
    return step.goal.map { [.show(.task($0))] } ?? []
  }

  /// Shows again what waits for the learner: the question, the task, or the request to run.
  private mutating func askAgain() -> [Effect] {
    let given: [Effect] = step.given.isEmpty ? [] : [.show(.given(step.given))]
    switch phase {
    case .asking where isFurther: return ask()
    case .asking, .working: return given + showPassages(from: 0)
    case .reading(let next): return showPassages(from: next)
    case .done: return []
    }
  }

  /// Shows the next hint.
  mutating func hint() -> [Effect] {
    guard phase == .asking || phase == .working else { return [.show(.nothingToAnswer)] }
    guard hintsShown < step.hints.count else {
      return [.show(.noHint(isExhausted: !step.hints.isEmpty))]
    }
    hintsShown += 1
    let text = step.hints[hintsShown - 1].text
    return [.show(.hint(text, number: hintsShown, of: step.hints.count))]
  }
}
