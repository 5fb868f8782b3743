import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Learning

extension Walk {
  /// Judges a choice: records it, says what it is worth, and runs what was predicted.
  mutating func choose(_ choice: Int) -> [Effect] {
    guard phase == .asking, step.options.indices.contains(choice) else {
      return [.show(.nothingToAnswer)]
    }
    let option = step.options[choice]
    let key = step.answerKey(on: start, at: instant)
    let isRight = key.right.contains(option.id)
    let judgement =
      isRight ? .right : Judgement.wrong(misconceptions: option.misconception.map { [$0] } ?? [])
    tries += 1
    answered = index
    let answer = Answer(
      step: step,
      keyDigest: key.digest,
      json: JSONValue.array([.string(option.id)]).text(),
      judgement: judgement,
      tryNumber: tries,
      hints: hintsShown,
      hasTriedFirst: hasTriedFirst
    )
    let verdict = Display.verdict(
      judgement,
      feedback: option.feedback,
      isGraded: !hasTriedFirst
    )
    // A wrong choice may be made again; a wrong prediction is answered by the run.
    let isOver = isRight || step.kind == .predict
    return [.record(answer), .show(verdict)] + (isOver ? conclude() : [])
  }

  /// Runs what was predicted and shows what is said after the verdict.
  private mutating func conclude() -> [Effect] {
    phase = .done
    let runs = step.examples.map { Effect.send($0, isRequestShown: false) }
    let closing = step.closing.map { passage -> Effect in
      switch passage {
      case .prose(let blocks): .show(.prose(blocks))
      case .example(let example): .send(example, isRequestShown: true)
      }
    }
    return (runs.isEmpty ? [] : [.restore(start)]) + runs + closing
  }

  /// Takes in a request of the learner's own: a try before a prediction, or a move of a task.
  mutating func judge(_ exchange: Exchange) -> [Effect] {
    hasTriedFirst = hasTriedFirst || isTrial(exchange)
    hasStrayed = hasStrayed || !exchange.change.isEmpty
    guard phase == .working, let goal = step.goal else { return [] }
    if exchange.isSuccessful, let request = exchange.request {
      journal.append(request)
    }
    let missing = goal.missing(in: exchange.after, requests: journal)
    guard missing.isEmpty else { return exchange.change.isEmpty ? [] : [.show(.missing(missing))] }
    phase = .done
    tries += 1
    answered = index
    let lines = journal.map { JSONValue.string("\($0.method) \($0.target)") }
    let answer = Answer(
      step: step,
      keyDigest: goal.digest,
      json: JSONValue.array(lines).text(),
      judgement: .right,
      tryNumber: tries,
      hints: hintsShown,
      hasTriedFirst: false
    )
    let closing = step.closing.compactMap { passage -> Effect? in
      if case .prose(let blocks) = passage { .show(.prose(blocks)) } else { nil }
    }
    return [.record(answer), .show(.reached(requests: journal.count))] + closing
  }

  /// Whether an exchange tries out what is to be predicted: it has the target of the request.
  private func isTrial(_ exchange: Exchange) -> Bool {
    guard phase == .asking, step.kind == .predict else { return false }
    let path = exchange.request?.target.path
    return step.examples.contains { $0.request?.target.path == path }
  }

  /// Shows the answer: the right option, or a route to the goal.
  mutating func reveal() -> [Effect] {
    switch phase {
    case .asking:
      answered = nil
      let key = step.answerKey(on: start, at: instant)
      guard let index = step.options.firstIndex(where: { key.right.contains($0.id) }) else {
        return []
      }
      let shown = Display.revealed(step.options[index], letter: Walk.letter(index))
      return [.show(shown)] + conclude()
    case .working:
      return step.solutions.first.map { [.show(.solution($0))] } ?? []
    case .reading, .done:
      return [.show(.nothingToAnswer)]
    }
  }

  /// Withdraws the last answer and asks again, at the step where it was given.
  mutating func withdraw() -> [Effect] {
    guard let answered else { return [.show(.nothingToAnswer)] }
    self.answered = nil
    let effects = [.withdraw] + handle(.went(to: answered))
    // The run has shown what comes of the request; a second answer tells nothing about knowledge.
    hasTriedFirst = hasTriedFirst || step.kind == .predict
    return effects
  }
}
