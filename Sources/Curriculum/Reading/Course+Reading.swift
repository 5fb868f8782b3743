import Laboratory
import Markup

extension Course {
  /// Reads what a course says about itself; lessons are read later, one by one.
  ///
  /// The course is `nil` if `course.yml` is unusable. Whatever is wrong elsewhere is reported and left
  /// out, so that the rest still works.
  public static func read(
    _ folder: CourseFolder
  ) -> (course: Course?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: "course.yml")
    guard let text = folder.text("course.yml") else {
      findings.note("there is no such file", at: SourcePosition(line: 1, column: 1))
      return (nil, findings.diagnostics)
    }
    guard var head = YAMLMapping(text, findings: &findings) else {
      return (nil, findings.diagnostics)
    }
    if !head.keys.contains("format") { findings.note("'format' is missing", at: head.position) }
    guard let format = head.number("format", &findings) else { return (nil, findings.diagnostics) }
    guard (1...Course.format).contains(format) else {
      findings.note(
        "the format \(format) is unknown",
        at: head.position(of: "format"),
        help: format > Course.format
          ? "this program reads format \(Course.format); a newer program reads this course"
          : "expected 'format: \(Course.format)'"
      )
      return (nil, findings.diagnostics)
    }
    guard let id = head.requiredText("id", &findings),
      let title = head.requiredText("title", &findings)
    else { return (nil, findings.diagnostics) }
    let lessonIDs = head.texts("lessons", &findings)
    var seen: Set<String> = []
    for id in lessonIDs where !seen.insert(id).inserted {
      findings.note("the lesson '\(id)' is listed twice", at: head.position(of: "lessons"))
    }
    if lessonIDs.isEmpty { findings.note("a course without lessons", at: head.position) }
    head.finish(&findings)
    let skills = Skill.read(folder)
    let misconceptions = Misconception.read(folder)
    let worlds = WorldReader.readAll(folder)
    let course = Course(
      id: id,
      title: title,
      lessonIDs: lessonIDs,
      skills: skills.values,
      misconceptions: misconceptions.values,
      worlds: worlds.values,
      folder: folder
    )
    let diagnostics =
      findings.diagnostics + skills.diagnostics + misconceptions.diagnostics + worlds.diagnostics
    return (course, diagnostics.sorted())
  }
}
