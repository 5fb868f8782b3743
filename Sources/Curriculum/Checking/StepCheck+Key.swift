import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

extension StepCheck {
  /// Notes what is wrong with the key of the question.
  mutating func checkKey() {
    switch step.kind {
    case .choice, .choices, .predict, .which: checkOptions()
    case .blank: checkFillings()
    case .number where step.inquiry.measure != nil: checkNumber()
    case .text, .number:
      checkMisconceptions(right: Set(step.options.filter(\.isMarkedRight).map(\.id)))
    case .read, .order, .match, .explain, .do: break
    }
  }

  private mutating func checkOptions() {
    let key = step.answerKey(on: start, at: instant)
    if let measure = step.inquiry.measure {
      checkModels(of: key, measure)
    } else {
      checkCount(of: key)
    }
    checkMisconceptions(right: key.right)
    for option in step.options where !key.right.contains(option.id) { checkModel(of: option) }
  }

  /// Notes a key that is none: no right option, too many of them, or no wrong one.
  private mutating func checkCount(of key: AnswerKey) {
    let right = key.right.sorted().joined(separator: ", ")
    if key.right.isEmpty {
      findings.note(
        step.kind == .which ? "neither request comes out as wanted" : "no option is right",
        at: step.position,
        help: step.keyNotation
      )
    } else if key.right.count > 1, step.kind != .choices {
      findings.note(
        step.kind == .which
          ? "both requests come out as wanted" : "more than one option is right: \(right)",
        at: step.position,
        help: step.keyNotation
      )
    } else if step.kind == .choices, key.right.count == step.options.count {
      findings.note(
        "every option is right",
        at: step.position,
        help: "add a wrong one, or all letters are the answer"
      )
    }
  }

  /// Notes models of which none leads to an answer of its own, and a question without an answer.
  private mutating func checkModels(of key: AnswerKey, _ measure: Measure) {
    let computed = ComputedAnswers(measure, of: step, on: start, at: instant)
    guard let truth = computed.truth else { return noteNothingToMeasure() }
    if !step.inquiry.models.isEmpty, computed.models.isEmpty {
      let ids = step.inquiry.models.map(\.id).joined(separator: ", ")
      findings.note(
        "every model leads to the right answer: \(ids)",
        at: step.position,
        help: "the right answer is '\(truth.answer.plainText)'"
      )
    } else if key.right.count > 1 {
      checkCount(of: key)
    } else if !(2...8).contains(key.options.count) {
      findings.note("expected 2 to 8 options, found \(key.options.count)", at: step.position)
    }
  }

  private mutating func noteNothingToMeasure() {
    findings.note(
      "the run has nothing of what is asked for",
      at: step.position,
      help: "there is no response, no JSON document or no collection"
    )
  }

  /// Notes wrong options that name no misconception, and right ones that do.
  private mutating func checkMisconceptions(right: Set<String>) {
    for option in step.options {
      let isRight = right.contains(option.id)
      if !isRight, option.misconceptions.isEmpty {
        findings.note(
          "the wrong option '\(option.id)' names no misconception",
          at: option.position,
          help: "add 'misconception: ID' of misconceptions.yml"
        )
      }
      if isRight, !option.misconceptions.isEmpty {
        findings.note("the right option '\(option.id)' names a misconception", at: option.position)
      }
    }
  }

  /// Notes a wrong option that its misconception would not lead to.
  ///
  /// A misconception with rules is a server on which it is true; there the option has to come out.
  private mutating func checkModel(of option: Option) {
    for id in option.misconceptions {
      guard let misconception = misconceptions[id], !misconception.rules.isEmpty,
        !option.outcomes.isEmpty, let wrong = start.applying(misconception.rules)
      else { continue }
      let trial = step.trial(on: wrong, at: instant)
      guard !option.holds(in: trial) else { continue }
      let statuses = trial.statuses.map(\.description).joined(separator: ", ")
      findings.note(
        "the option '\(option.id)' is not what a believer of \(id) expects",
        at: option.position,
        help: "on a server with the rules of \(id) the requests are answered \(statuses)"
      )
    }
  }

  /// Notes numbers of which the server says otherwise.
  private mutating func checkNumber() {
    guard let measure = step.inquiry.measure else { return }
    let computed = ComputedAnswers(measure, of: step, on: start, at: instant)
    guard let truth = computed.truth?.number else { return noteNothingToMeasure() }
    for option in step.options where option.isMarkedRight != (option.number == truth) {
      noteContradiction(option, help: "the server answers \(truth)")
    }
    if !step.inquiry.models.isEmpty, computed.models.isEmpty {
      let ids = step.inquiry.models.map(\.id).joined(separator: ", ")
      findings.note("every model leads to the right answer: \(ids)", at: step.position)
    }
    checkMisconceptions(right: Set(step.options.filter(\.isMarkedRight).map(\.id)))
  }

  /// Notes fillings of a blank of which the server says otherwise.
  private mutating func checkFillings() {
    let circumstances = PosedQuestion.Circumstances(start: start, instant: instant, seed: nil)
    for option in step.options {
      let text = option.text.plainText
      let mismatches = step.mismatches(filledWith: text, circumstances)
      if option.isMarkedRight != mismatches.isEmpty {
        noteContradiction(
          option,
          help: mismatches.first ?? "filled with '\(text)' the request comes out as expected"
        )
      }
    }
    checkMisconceptions(right: Set(step.options.filter(\.isMarkedRight).map(\.id)))
  }

  /// The first filling that is ticked, if the server agrees.
  var rightFilling: String? {
    let circumstances = PosedQuestion.Circumstances(start: start, instant: instant, seed: nil)
    let text = step.options.first(where: \.isMarkedRight)?.text.plainText
    return text.flatMap { step.mismatches(filledWith: $0, circumstances).isEmpty ? $0 : nil }
  }

  private mutating func noteContradiction(_ option: Option, help: String) {
    let mark = option.isMarkedRight ? "ticked" : "not ticked"
    findings.note(
      "the option '\(option.id)' is \(mark), and the server contradicts",
      at: option.position,
      help: help
    )
  }
}

extension Step {
  /// What to do for the key to have one right option.
  fileprivate var keyNotation: String {
    if kind == .which { return "the outcome behind 'wanted' must hold for exactly one of them" }
    let count = kind == .choices ? "at least one" : "exactly one"
    return options.allSatisfy(\.outcomes.isEmpty)
      ? "tick \(count): '- [x]'" : "\(count) option's outcome must hold after the requests"
  }
}
