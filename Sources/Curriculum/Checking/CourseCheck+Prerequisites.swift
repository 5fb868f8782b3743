extension CourseCheck {
  /// Notes prerequisites that no order of the lessons could fulfil, or that this one does not.
  mutating func checkPrerequisites(of lessons: [Lesson], in course: Course) {
    let needs = Dictionary(lessons.map { ($0.id, $0.prerequisites) }) { first, _ in first }
    for lesson in lessons {
      let circle = Self.circle(from: lesson.id, needs)
      // Each circle is reported once.
      if let circle, circle.min() == lesson.id {
        let path = (circle + [lesson.id]).map { "'\($0)'" }.joined(separator: ", which needs ")
        note(
          "a circle of prerequisites: \(path)",
          at: lesson.position(of: "prerequisites"),
          in: lesson
        )
      }
      guard circle == nil else { continue }
      let later = course.lessonIDs.drop { $0 != lesson.id }
      for id in lesson.prerequisites where later.contains(id) {
        note(
          "the prerequisite '\(id)' comes later in the course",
          at: lesson.position(of: "prerequisites"),
          in: lesson,
          help: "the order of the lessons is that in course.yml"
        )
      }
    }
  }

  /// Returns the shortest way along prerequisites from a lesson back to it; `nil` if there is none.
  private static func circle(from start: String, _ needs: [String: [String]]) -> [String]? {
    var paths = [[start]]
    var seen: Set<String> = []
    while !paths.isEmpty {
      var longer: [[String]] = []
      for path in paths {
        for next in path.last.flatMap({ needs[$0] }) ?? [] {
          if next == start { return path }
          if seen.insert(next).inserted { longer.append(path + [next]) }
        }
      }
      paths = longer
    }
    return nil
  }
}
