import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

/// The check of one step: its examples come out as written, its key is one, its solutions reach.
struct StepCheck {
  private let step: Step
  private let start: Network
  private let misconceptions: [String: Misconception]
  private let instant: Timestamp
  /// What is wrong with the step.
  private(set) var findings: Findings
  /// The number of requests that were run.
  private(set) var requests = 0

  /// Creates the check of a step that starts from this network.
  init(
    _ step: Step,
    file: String,
    start: Network,
    misconceptions: [String: Misconception],
    instant: Timestamp
  ) {
    self.step = step
    self.start = start
    self.misconceptions = misconceptions
    self.instant = instant
    findings = Findings(file: file)
  }

  /// Runs everything that the step holds.
  mutating func run() {
    let closing = step.closing.compactMap(\.example)
    _ = run(step.examples + closing)
    checkKey()
    checkTask()
  }

  /// Runs examples one after the other and notes where they differ from what is expected.
  private mutating func run(_ examples: [Example]) -> Trial {
    var trial = Trial(on: start)
    for example in examples {
      do throws(LaboratoryProblem) {
        try trial.send(example, at: instant)
      } catch {
        findings.note(error.sentence, at: example.position, help: error.help)
      }
      requests += example.count
      for (message, position) in example.mismatches(with: trial) {
        findings.note(message, at: position)
      }
    }
    for fault in trial.network.faults where fault.count != nil {
      findings.note("a fault that never happens", at: step.position, help: "\(fault.kind)")
    }
    if let held = trial.network.held.first {
      findings.note("the request #\(held.number) is held to the end", at: step.position)
    }
    return trial
  }

  private mutating func checkKey() {
    guard !step.options.isEmpty else { return }
    let key = step.answerKey(on: start, at: instant)
    if key.right.count != 1 {
      let right = key.right.sorted().joined(separator: ", ")
      findings.note(
        key.right.isEmpty ? "no option is right" : "more than one option is right: \(right)",
        at: step.position,
        help: step.options.allSatisfy(\.outcomes.isEmpty)
          ? "tick exactly one: '- [x]'"
          : "exactly one option's outcome must hold after the requests"
      )
    }
    for option in step.options {
      let isRight = key.right.contains(option.id)
      if !isRight, option.misconception == nil {
        findings.note(
          "the wrong option '\(option.id)' names no misconception",
          at: option.position,
          help: "add 'misconception: ID' of misconceptions.yml"
        )
      }
      if isRight, option.misconception != nil {
        findings.note("the right option '\(option.id)' names a misconception", at: option.position)
      }
      if !isRight { checkModel(of: option) }
    }
  }

  /// Notes a wrong option that its misconception would not lead to.
  ///
  /// A misconception with rules is a server on which it is true; there the option has to come out.
  private mutating func checkModel(of option: Option) {
    guard let id = option.misconception, let misconception = misconceptions[id],
      !misconception.rules.isEmpty, !option.outcomes.isEmpty,
      let wrong = start.applying(misconception.rules)
    else { return }
    let trial = step.trial(on: wrong, at: instant)
    guard !option.outcomes.allSatisfy({ $0.holds(in: trial) }) else { return }
    let statuses = trial.statuses.map(\.description).joined(separator: ", ")
    findings.note(
      "the option '\(option.id)' is not what a believer of \(id) expects",
      at: option.position,
      help: "on a server with the rules of \(id) the requests are answered \(statuses)"
    )
  }

  private mutating func checkTask() {
    guard let goal = step.goal else { return }
    if goal.isReached(in: start, requests: []) {
      findings.note("the goal is reached before anything was done", at: step.position)
    }
    for solution in step.solutions {
      let trial = run(solution)
      if !goal.isReached(in: trial.network, requests: trial.successfulRequests) {
        findings.note(
          "the solution does not reach the goal",
          at: solution.first?.position ?? step.position,
          help: goal.missing(in: trial.network, requests: trial.successfulRequests).first
        )
      }
    }
  }
}
