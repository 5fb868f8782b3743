import Markup

extension Course {
  /// Notes every world, skill, lesson and misconception that the lesson names and nobody declares.
  func checkNames(in lesson: Lesson, findings: inout Findings) {
    let top = SourcePosition(line: 1, column: 1)
    if worlds[lesson.world] == nil {
      findings.noteUnknown("world", lesson.world, at: top, known: worlds.keys.sorted())
    }
    for id in lesson.prerequisites where !lessonIDs.contains(id) {
      findings.noteUnknown("lesson", id, at: top, known: lessonIDs)
    }
    for id in lesson.skills where skills[id] == nil {
      findings.noteUnknown("skill", id, at: top, known: skills.keys.sorted())
    }
    for step in lesson.steps {
      for id in step.skills where skills[id] == nil {
        findings.noteUnknown("skill", id, at: step.position, known: skills.keys.sorted())
      }
      for option in step.options {
        guard let id = option.misconception, misconceptions[id] == nil else { continue }
        let known = misconceptions.keys.sorted()
        findings.noteUnknown("misconception", id, at: option.position, known: known)
      }
    }
  }
}
