public import Experiments
public import HTTPSemantics
import JSONDocument
public import Laboratory
import Markup

/// Which options of a step are right, as the server says or, where it cannot tell, the author.
public struct AnswerKey: Sendable {
  /// The options in the author's order, those that are computed behind the others.
  public let options: [Option]
  /// The ids of the right options.
  public let right: Set<String>

  /// A short text that changes when the key does, kept with each attempt.
  public var digest: String {
    let computed = options.filter { $0.id == Option.truth }.map(\.text.plainText)
    return Digest.of(right.sorted() + computed)
  }
}

/// Fingerprints of answer keys: they tell that a key has changed, and hide nothing.
enum Digest {
  /// Returns the FNV-1a hash of the texts, in hexadecimal digits.
  static func of(_ texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in texts.joined(separator: ",").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

extension Goal {
  /// A short text that changes when the goal does, kept with each attempt.
  public var digest: String {
    Digest.of(
      states.map { "\($0.path)=\($0.document?.text() ?? "absent")" } + journal.map(\.description)
    )
  }
}

extension Step {
  /// Returns the network as the step finds it: the world's, with what the step declares.
  public func start(in world: Network) -> Network {
    var network = world
    for given in given {
      network.setState(at: given.path, to: given.document)
    }
    // A command that cannot be carried out is found by the check of the course.
    for command in preparations { _ = try? network.apply(command, at: Network.opening) }
    return network
  }

  /// Returns the trial of the examples before the question on a copy of the network.
  ///
  /// The network is the one that the step starts from.
  public func trial(on network: Network, at instant: Timestamp) -> Trial {
    var trial = Trial(on: network)
    // A command that cannot be carried out is found by the check of the course.
    for example in examples { try? trial.send(example, at: instant) }
    return trial
  }

  /// Returns the key of the options: computed from a trial where they claim outcomes.
  public func answerKey(on network: Network, at instant: Timestamp) -> AnswerKey {
    if kind == .which { return keyOfRequests(on: network, at: instant) }
    let trial = trial(on: network, at: instant)
    let right = options.filter { option in
      option.outcomes.isEmpty ? option.isMarkedRight : option.holds(in: trial)
    }
    let key = AnswerKey(options: options, right: Set(right.map(\.id)))
    guard kind == .predict, let measure = inquiry.measure else { return key }
    return key.adding(ComputedAnswers(measure, of: self, on: network, at: instant), to: self)
  }

  /// Returns the key of two requests: each is sent alone, and the options stand for them in order.
  private func keyOfRequests(on network: Network, at instant: Timestamp) -> AnswerKey {
    let right = zip(examples, options).filter { example, _ in
      var trial = Trial(on: network)
      try? trial.send(example, at: instant)
      return inquiry.wanted.allSatisfy { $0.holds(in: trial) }
    }
    return AnswerKey(options: options, right: Set(right.map(\.1.id)))
  }
}

extension AnswerKey {
  /// Returns the key with the options that are computed and that no author's option stands for.
  fileprivate func adding(_ computed: ComputedAnswers, to step: Step) -> AnswerKey {
    var options = options
    var right = right
    if right.isEmpty, let truth = computed.truth {
      options.append(Option(computed: truth, id: Option.truth, for: step))
      right.insert(Option.truth)
    }
    for model in computed.models {
      guard let place = options.firstIndex(where: { $0.holds(in: model.trial) }) else {
        options.append(Option(model, for: step))
        continue
      }
      let isKnown = options[place].misconceptions.contains(model.misconception.id)
      if !isKnown, !right.contains(options[place].id) {
        options[place].misconceptions.append(model.misconception.id)
      }
    }
    return AnswerKey(options: options, right: right)
  }
}

extension Option {
  /// The id of the computed right option.
  static let truth = "truth"

  /// Returns whether all that the option claims came out in a trial.
  func holds(in trial: Trial) -> Bool {
    outcomes.allSatisfy { $0.holds(in: trial) }
  }

  /// Creates the option that a run makes right.
  fileprivate init(computed outcome: Outcome, id: String, for step: Step) {
    self.init(
      id: id,
      position: step.position,
      text: outcome.answer,
      outcomes: [outcome],
      isMarkedRight: false,
      misconceptions: [],
      feedback: []
    )
  }

  /// Creates the option that a wrong model leads to; its refutation is the feedback.
  fileprivate init(_ model: ComputedAnswers.Model, for step: Step) {
    self.init(
      id: model.misconception.id,
      position: step.position,
      text: model.outcome.answer,
      outcomes: [model.outcome],
      isMarkedRight: false,
      misconceptions: [model.misconception.id],
      feedback: model.misconception.refutationBlocks
    )
  }
}
