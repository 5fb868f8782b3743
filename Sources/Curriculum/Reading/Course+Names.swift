import Markup

extension Course {
  /// Notes every world, skill, lesson and misconception that the lesson names and nobody declares.
  func checkNames(in lesson: Lesson, findings: inout Findings) {
    if worlds[lesson.world] == nil {
      let place = lesson.position(of: "world")
      findings.noteUnknown("world", lesson.world, at: place, known: worlds.keys.sorted())
    }
    for id in lesson.prerequisites where !lessonIDs.contains(id) {
      let place = lesson.position(of: "prerequisites")
      findings.noteUnknown("lesson", id, at: place, known: lessonIDs)
    }
    for id in lesson.skills where skills[id] == nil {
      let place = lesson.position(of: "skills")
      findings.noteUnknown("skill", id, at: place, known: skills.keys.sorted())
    }
    for step in lesson.steps {
      for id in step.skills where skills[id] == nil {
        findings.noteUnknown("skill", id, at: step.position, known: skills.keys.sorted())
      }
      for option in step.options {
        for id in option.misconceptions where misconceptions[id] == nil {
          let known = misconceptions.keys.sorted()
          findings.noteUnknown("misconception", id, at: option.position, known: known)
        }
      }
    }
  }
}
