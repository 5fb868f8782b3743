import Curriculum
import Foundation
import Testing
import Tutor

extension Walk {
  /// Returns a walk through a lesson with a question of every kind, from one of its steps on.
  static func kinds(at step: String, seed: UInt64? = nil) throws -> Walk {
    let folder = URL(filePath: #filePath).appending(path: "../../Courses/kinds").standardizedFileURL
    let course = try #require(
      Course.read(
        CourseFolder(
          text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
          names: { $0 == "worlds" ? ["api.example.com.yml"] : [] }
        )
      ).course
    )
    let lesson = try #require(course.lesson("kinds").lesson)
    let network = try #require(course.worlds[lesson.world])
    return Walk(lesson, in: network, at: "kinds/" + step, instant: Walk.instant, seed: seed)
  }
}
