import Curriculum

/// What the shell's Tab key finds behind a command.
enum ArgumentCompletion {
  /// Returns the ids of the course's lessons.
  static func lessons() -> [String] {
    course?.lessonIDs ?? []
  }

  /// Returns the ids of the statements in the course's catalogue.
  static func statements() -> [String] {
    course?.statements().statements.map(\.id) ?? []
  }

  /// Returns the ids of the claims in the course's catalogue.
  static func claims() -> [String] {
    course?.articles().articles.flatMap(\.claims).map(\.id) ?? []
  }

  /// Returns the ids of the course's lessons, skills and misconceptions.
  static func topics() -> [String] {
    guard let course else { return [] }
    return course.lessonIDs + course.skills.keys.sorted() + course.misconceptions.keys.sorted()
  }

  /// Returns the names of the course's worlds.
  static func worlds() -> [String] {
    course?.worlds.keys.sorted() ?? []
  }

  /// The course of this program; `nil` if there is none, which is not the moment to complain.
  private static var course: Course? {
    guard let path = try? CoursePath.find(given: nil) else { return nil }
    return Course.read(CourseFolder(path: path)).course
  }
}
