import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

/// The check of one step: its examples come out as written, its key is one, its solutions reach.
struct StepCheck {
  /// The step.
  let step: Step
  /// The network that the step starts from.
  let start: Network
  /// The misconceptions of the course by id.
  let misconceptions: [String: Misconception]
  /// The instant of every request.
  let instant: Timestamp
  /// What is wrong with the step.
  var findings: Findings
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
    checkPreparations()
    runExamples()
    checkKey()
    checkHints()
    checkTask()
  }

  /// Runs the examples of the step as the question has them run, and those behind the verdict.
  private mutating func runExamples() {
    let closing = step.closing.compactMap(\.example)
    switch step.kind {
    case .which:
      for example in step.examples.dropLast() { _ = run([example]) }
      _ = run(step.examples.suffix(1) + closing)
    case .blank:
      // What is wrong with the filling is said of the option.
      guard let right = rightFilling else { return }
      _ = run(step.examples(filledWith: right) + closing)
    default: _ = run(step.examples + closing)
    }
  }

  /// Notes a command before a task that cannot be carried out.
  private mutating func checkPreparations() {
    var network = start
    for command in step.preparations {
      do throws(LaboratoryProblem) {
        _ = try network.apply(command, at: instant)
      } catch {
        findings.note(error.sentence, at: step.position, help: error.help)
      }
    }
  }

  /// Runs examples one after the other and notes where they differ from what is expected.
  private mutating func run(_ examples: [Example]) -> Trial {
    var trial = Trial(on: start)
    for example in examples {
      let first = trial.runs.count
      do throws(LaboratoryProblem) {
        try trial.send(example, at: instant)
      } catch {
        findings.note(error.sentence, at: example.position, help: error.help)
      }
      requests += example.count
      for (message, position) in example.mismatches(with: trial, since: first) {
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
