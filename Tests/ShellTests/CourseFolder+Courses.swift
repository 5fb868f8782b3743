import Curriculum
import Foundation

extension CourseFolder {
  /// The course that this checkout holds.
  static let shipped = CourseFolder(at: "../../../Lessons")

  /// A course of one lesson, which does not change when the lessons that people learn from do.
  static let oneLesson = CourseFolder(at: "../../Courses/first")

  /// A course with a question of every kind.
  static let kinds = CourseFolder(at: "../../Courses/kinds")

  /// Creates the course of a folder that is named relative to this file.
  private init(at path: String) {
    let folder = URL(filePath: #filePath).appending(path: path).standardizedFileURL
    self.init(
      text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
      names: { name in
        let path = folder.appending(path: name).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      }
    )
  }
}
