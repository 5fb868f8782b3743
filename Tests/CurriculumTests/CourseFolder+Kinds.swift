import Curriculum
import Foundation

extension CourseFolder {
  /// A course with a question of every kind.
  static let kinds: CourseFolder = {
    let folder = URL(filePath: #filePath).appending(path: "../../Courses/kinds").standardizedFileURL
    return CourseFolder(
      text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
      names: { $0 == "worlds" ? ["api.example.com.yml"] : [] }
    )
  }()
}
