public import Experiments
public import HTTPSemantics
import JSONDocument
public import Laboratory

/// Which options of a step are right, as the server says or, where it cannot tell, the author.
public struct AnswerKey: Hashable, Sendable {
  /// The ids of the right options.
  public let right: Set<String>

  /// A short text that changes when the key does, kept with each attempt.
  public var digest: String { Digest.of(right.sorted()) }
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
    let trial = trial(on: network, at: instant)
    let right = options.filter { option in
      option.outcomes.isEmpty
        ? option.isMarkedRight : option.outcomes.allSatisfy { $0.holds(in: trial) }
    }
    return AnswerKey(right: Set(right.map(\.id)))
  }
}
