/// What the front matter says about a lesson, as far as a map of the course needs it.
public struct LessonHead: Sendable {
  /// The title as it is shown.
  public let title: String
  /// About how long the lesson takes.
  public let minutes: Int
  /// The ids of the lessons to know before.
  public let prerequisites: [String]
}
