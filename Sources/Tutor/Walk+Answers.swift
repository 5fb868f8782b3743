import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Learning

extension Walk {
  /// Takes in an answer: judges it, or asks the question that follows from it.
  mutating func answer(_ line: String) -> [Effect] {
    guard let question = openQuestion, let answer = question.answer(in: line) else {
      return [.show(.nothingToAnswer)]
    }
    switch question.replying(to: answer) {
    case .judged(let assessment): return judge(answer, assessment, question)
    case .asks(let further):
      self.question = further
      isFurther = true
      return ask()
    }
  }

  /// Records an answer, says what it is worth, and runs what is then to be seen.
  private mutating func judge(
    _ answer: JSONValue,
    _ assessment: Assessment,
    _ question: PosedQuestion
  ) -> [Effect] {
    let judgement =
      Judgement(score: assessment.score, misconceptions: assessment.misconceptions)
      ?? .wrong(misconceptions: assessment.misconceptions)
    let recorded = take(answer, judgement, keyDigest: question.keyDigest)
    let verdict = Display.verdict(
      judgement,
      remarks: assessment.remarks,
      isGraded: !hasTriedFirst
    )
    let effects: [Effect] = [.record(recorded), .show(verdict)]
    let isRight = judgement.verdict == .right
    // A wrong choice may be made again; a wrong prediction is answered by the run.
    if isRight || assessment.isFinal || step.isPrediction {
      return effects + conclude(after: isRight ? answer : nil)
    }
    // In a quiz nothing is asked twice.
    if isQuiz { return effects + [.show(.revealed(question.solution))] + conclude(after: nil) }
    let mayHelp = assessment.isUnknown && hintsShown < step.hints.count
    return effects + (mayHelp ? hint() : [])
  }

  /// Counts a try and returns the answer as it is to be recorded.
  private mutating func take(
    _ answer: JSONValue,
    _ judgement: Judgement,
    keyDigest: String
  ) -> Answer {
    tries += 1
    answered = index
    score?.take(judgement, at: index, isGraded: !hasTriedFirst)
    return Answer(
      step: step,
      keyDigest: keyDigest,
      json: answer.text(),
      judgement: judgement,
      seed: presentationSeed,
      tryNumber: tries,
      hints: hintsShown,
      hasTriedFirst: hasTriedFirst
    )
  }

  /// Runs what was asked about and shows what is said after the verdict.
  private mutating func conclude(after answer: JSONValue?) -> [Effect] {
    phase = .done
    let groups = question?.examples(after: answer) ?? []
    let runs = groups.filter { !$0.isEmpty }.flatMap { group in
      [.restore(start)] + group.map { Effect.send($0, isRequestShown: false) }
    }
    let closing = step.closing.map { passage -> Effect in
      switch passage {
      case .prose(let blocks): .show(.prose(blocks))
      case .example(let example): .send(example, isRequestShown: true)
      }
    }
    return runs + closing
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
    let lines = journal.map { JSONValue.string("\($0.method) \($0.target)") }
    let answer = take(.array(lines), .right, keyDigest: goal.digest)
    let closing = step.closing.compactMap { passage -> Effect? in
      if case .prose(let blocks) = passage { .show(.prose(blocks)) } else { nil }
    }
    return [.record(answer), .show(.reached(requests: journal.count))] + closing
  }

  /// Whether an exchange tries out what is to be predicted: it has the target of the request.
  private func isTrial(_ exchange: Exchange) -> Bool {
    guard phase == .asking, step.isPrediction else { return false }
    let path = exchange.request?.target.path
    return step.examples.contains { $0.request?.target.path == path }
  }

  /// Shows the answer, or a route to the goal.
  mutating func reveal() -> [Effect] {
    switch phase {
    case .asking:
      answered = nil
      let shown = question.map { Effect.show(.revealed($0.solution)) }
      return (shown.map { [$0] } ?? []) + conclude(after: nil)
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
    score?.forget(answered)
    let effects = [.withdraw] + handle(.went(to: answered))
    // The run has shown what comes of the request, and a quiz what is right: a second answer tells
    // nothing about knowledge.
    hasTriedFirst = hasTriedFirst || step.isPrediction || isQuiz
    return effects
  }
}
