import Curriculum
import Foundation

extension CourseFolder {
  /// The course that this checkout holds.
  static let checkout = CourseFolder(at: "../../../Lessons")

  /// The course from which authors begin.
  static let template = CourseFolder(at: "../../../Lessons/template")

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
