public import Curriculum
public import Terminal

/// The lessons of a course with their steps, as authors look them up.
public struct CourseOutline {
  private let rendition: Rendition

  /// Creates an outline for a terminal.
  public init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns the whole of a course.
  public func text(of course: Course) -> String {
    var lines: [StyledText] = ["", "  \(course.title, .heading)  \(course.id, .faint)"]
    for id in course.lessonIDs {
      lines.append("")
      guard let lesson = course.lesson(id).lesson else {
        lines.append("  \(id, .key)  \("this lesson has an error: run course check", .wrong)")
        continue
      }
      lines += self.lines(of: lesson)
    }
    lines += names(of: course)
    return rendition.render(lines + [""])
  }

  private func lines(of lesson: Lesson) -> [StyledText] {
    let title: StyledText =
      "  \(lesson.id, .key)  \(lesson.title, .strong)  \("\(lesson.minutes) min", .faint)"
    var notes: [StyledText] = []
    if !lesson.prerequisites.isEmpty {
      notes += paragraph("after \(lesson.prerequisites.joined(separator: ", "))")
    }
    if !lesson.terms.isEmpty {
      notes += paragraph("introduces: \(lesson.terms.joined(separator: ", "))")
    }
    let rows = lesson.steps.map { step -> [StyledText] in
      let skills: StyledText =
        step.skills.isEmpty ? "" : "  \(step.skills.joined(separator: ", "), .faint)"
      return [
        StyledText(step.name), step.kind.rawValue.styled(step.kind == .read ? .faint : .notice),
        StyledText(step.title) + skills,
      ]
    }
    return [title] + notes + StyledText.records(rows).map { "    " + $0 }
  }

  /// The skills and misconceptions, which are topics of quizzes like lessons.
  private func names(of course: Course) -> [StyledText] {
    let skills = course.skills.values.sorted { $0.id < $1.id }.map { [$0.id, $0.name] }
    let beliefs = course.misconceptions.values.sorted { $0.id < $1.id }.map { [$0.id, $0.belief] }
    return [("Skills", skills), ("Misconceptions", beliefs)].flatMap { title, rows in
      let entries = rows.flatMap { row in
        ("\(row[0], .key)  \(row[1])" as StyledText)
          .wrapped(to: rendition.measure, indent: 4, hanging: 6)
      }
      return entries.isEmpty ? [] : ["", "  \(title, .strong)"] + entries
    }
  }

  private func paragraph(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: rendition.measure, indent: 4, hanging: 6)
  }
}

extension Curriculum.Step {
  /// The name within the lesson: what stands behind the slash of the id.
  fileprivate var name: String {
    id.split(separator: "/").last.map(String.init) ?? id
  }
}
