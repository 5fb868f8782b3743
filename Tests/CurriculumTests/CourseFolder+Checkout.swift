import Curriculum
import Foundation

extension CourseFolder {
  /// The course that this checkout holds.
  static let checkout: CourseFolder = {
    let folder = URL(filePath: #filePath).appending(path: "../../../Lessons").standardizedFileURL
    return CourseFolder(
      text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
      names: { name in
        let path = folder.appending(path: name).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      }
    )
  }()
}
