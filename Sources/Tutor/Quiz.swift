public import Curriculum
public import HTTPSemantics
public import Laboratory

/// Questions of a course to be asked one after the other, as a seed has drawn them.
///
/// The same course, topics, number and seed give the same questions with the same letters.
public struct Quiz: Sendable {
  /// A question with what it plays in.
  public struct Question: Sendable {
    /// The step that asks it.
    public let step: Curriculum.Step
    /// The id of its lesson.
    public let lesson: String
    /// The network of the lesson's world.
    let world: Network

    /// The network that the question starts from.
    public var start: Network { step.start(in: world) }
  }

  /// The questions in the order in which they are asked; there is at least one.
  public let questions: [Question]
  /// The seed of the draw and of the order of options.
  public let seed: UInt64
  /// The number of questions from which they were drawn.
  public let available: Int

  /// Returns the question at an index as it is put the first time.
  public func posed(_ index: Int, at instant: Timestamp) -> PosedQuestion? {
    let question = questions[index]
    return question.step.question(
      in: PosedQuestion.Circumstances(
        start: question.start,
        instant: instant,
        seed: Seed.ofPresentation(index + 1, of: question.step, seed)
      )
    )
  }
}
