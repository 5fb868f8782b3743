public import Markup

/// A lesson: an introduction and the steps through which a learner walks.
public struct Lesson: Sendable {
  /// The id, unique in the course.
  public let id: String
  /// The title as it is shown.
  public let title: String
  /// About how long the lesson takes.
  public let minutes: Int
  /// What the learner can do afterwards.
  public let objectives: [String]
  /// The ids of the skills that the lesson builds.
  public let skills: [String]
  /// The clauses that the lesson rests on.
  public let sources: [String]
  /// The ids of the lessons to know before.
  public let prerequisites: [String]
  /// The technical terms that the lesson introduces; no lesson before it may use them.
  public var terms: [String] = []
  /// The name of the world in which the lesson plays.
  public let world: String
  /// The steps in order; the first one is the introduction.
  public let steps: [Step]
  /// The places of the keys in the front matter.
  var places: [String: SourcePosition] = [:]

  /// The minutes of a lesson that says nothing of them.
  static let usualMinutes = 15

  /// Returns the index of the step with this id.
  public func index(ofStep id: String) -> Int? {
    steps.firstIndex { $0.id == id }
  }

  /// Returns the place of a key in the front matter, or the top of the file if it is not there.
  public func position(of key: String) -> SourcePosition {
    places[key] ?? SourcePosition(line: 1, column: 1)
  }

  /// The number of steps that ask something of the learner.
  public var itemCount: Int {
    steps.count { $0.kind != .read }
  }
}
