import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

/// What the server answers to a question, and what servers with a rule wrong would.
struct ComputedAnswers {
  /// A wrong model and what it leads to.
  struct Model {
    /// The belief under which it would be so.
    let misconception: Misconception
    /// What is measured then.
    let outcome: Outcome
    /// The run on a server with that rule wrong.
    let trial: Trial
  }

  /// What is measured; `nil` if there is nothing to measure.
  let truth: Outcome?
  /// The wrong models that lead to something else.
  let models: [Model]

  /// Computes the answers of a step on a network, which is the one that it starts from.
  init(_ measure: Measure, of step: Step, on network: Network, at instant: Timestamp) {
    let truth = measure.outcome(of: step.trial(on: network, at: instant))
    self.truth = truth
    models = step.inquiry.models.compactMap { misconception in
      guard let wrong = network.applying(misconception.rules) else { return nil }
      let trial = step.trial(on: wrong, at: instant)
      guard let outcome = measure.outcome(of: trial), outcome != truth else { return nil }
      return Model(misconception: misconception, outcome: outcome, trial: trial)
    }
  }
}

extension Measure {
  /// Returns what is measured after a trial; `nil` if it has nothing of the kind.
  fileprivate func outcome(of trial: Trial) -> Outcome? {
    switch self {
    case .status: return trial.statuses.last.map { .status($0.code) }
    case .statuses: return trial.statuses.isEmpty ? nil : .statuses(trial.statuses.map(\.code))
    case .state(let path):
      let target = path ?? trial.lastPath
      let document = trial.network.document(at: target)
      guard document != nil || trial.network.representation(at: target) == nil else { return nil }
      return .state(path: path, document)
    case .count(let path):
      let document = trial.network.document(at: path ?? trial.lastPath)
      return (document?.asArray?.count).map { .count(path: path, $0) }
    case .field(let name): return trial.responses.last.map { .field(name, $0.fields[name]) }
    }
  }
}

extension Outcome {
  /// The number that the outcome names; `nil` if it names none.
  var number: Int? {
    switch self {
    case .status(let number), .count(_, let number): number
    case .statuses, .state, .field, .fate: nil
    }
  }

  /// The outcome as the text of an option.
  var answer: [Inline] {
    switch self {
    case .status(let code): [.text(StatusCode(code).description)]
    case .statuses(let codes):
      [.text(codes.map { StatusCode($0).description }.joined(separator: ", then "))]
    case .state(_, let document?): [.code(document.text())]
    case .state(_, nil): [.text("there is no representation")]
    case .count(_, let number): [.text(String(number))]
    case .field(_, let value?): [.code(value)]
    case .field(let name, nil): [.text("there is no field "), .code(name.spelling)]
    case .fate(let name): [.text(name)]
    }
  }
}

extension Misconception {
  /// The refutation as it is said to somebody whose answer shows the belief.
  var refutationBlocks: [Block] {
    guard !sources.isEmpty else { return MarkupDocument(parsing: refutation).blocks }
    let clauses = sources.map { $0.replacing(" §", with: ", ") }.joined(separator: "; ")
    let sentence = refutation.hasSuffix(".") ? String(refutation.dropLast()) : refutation
    return MarkupDocument(parsing: "\(sentence) (\(clauses)).").blocks
  }
}
