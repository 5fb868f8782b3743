/// What one learner's log says about one course, once withdrawn answers are left out.
///
/// The history is a fold: appending the attempts one by one gives the same value as creating it
/// from all of them, and a withdrawal counts even if it comes before the answer that it names.
public struct LearnerHistory: Hashable, Sendable {
  /// The answers that stand, in the order in which they were appended.
  public private(set) var answers: [Attempt] = []
  private var withdrawn: Set<UniqueID> = []

  /// Creates the history of the attempts, in their order.
  public init(_ attempts: some Sequence<Attempt> = []) {
    for attempt in attempts {
      append(attempt)
    }
  }

  /// Appends an answer, or removes the one that the withdrawal names.
  ///
  /// - Complexity: O(1) for an answer, O(*n*) for a withdrawal.
  public mutating func append(_ attempt: Attempt) {
    switch attempt.kind {
    case .answer:
      if !withdrawn.contains(attempt.id) { answers.append(attempt) }
    case .withdrawal(let id):
      withdrawn.insert(id)
      answers.removeAll { $0.id == id }
    }
  }
}
