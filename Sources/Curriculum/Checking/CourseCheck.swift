public import HTTPSemantics
import Laboratory
import Markup

/// The result of checking a course: every lesson read, every example run against a fresh world.
public struct CourseCheck: Sendable {
  /// What is wrong, file by file.
  public internal(set) var diagnostics: [Diagnostic]
  /// The number of lessons that were read without a finding.
  public private(set) var lessons = 0
  /// The number of questions and tasks in them.
  public private(set) var items = 0
  /// The number of requests that were run.
  public internal(set) var requests = 0
  /// The number of statements in the catalogue.
  public internal(set) var statements = 0
  /// The number of claims in the catalogue.
  public internal(set) var claims = 0
  /// The number of claims whose experiment runs.
  public internal(set) var runningClaims = 0
  /// The number of statements whose experiment runs, by level.
  public internal(set) var statementsByLevel: [RequirementLevel: Int] = [:]

  /// Checks all that a folder holds; the instant is that of every request.
  public init(of folder: CourseFolder, at instant: Timestamp) {
    let (course, diagnostics) = Course.read(folder)
    self.diagnostics = diagnostics
    guard let course else { return }
    var read: [Lesson] = []
    for id in course.lessonIDs {
      let reading = course.lesson(id)
      self.diagnostics += reading.diagnostics
      guard let lesson = reading.lesson else { continue }
      if lesson.id != id {
        let message = "the lesson's id is '\(lesson.id)', expected '\(id)'"
        let diagnostic = Diagnostic(id + ".md", lesson.position(of: "id"), message)
        self.diagnostics.append(diagnostic)
      }
      guard !read.contains(where: { $0.id == lesson.id }) else { continue }
      read.append(lesson)
      check(lesson, course, instant)
    }
    checkPrerequisites(of: read, in: course)
    checkTerms(of: read, in: course)
    let statements = checkStatements(of: course, at: instant)
    checkClaims(of: course, at: instant)
    checkModels(of: course, with: statements, at: instant)
    self.diagnostics.sort()
  }

  /// Notes that something is wrong in the front matter or the text of a lesson.
  mutating func note(
    _ message: String,
    at position: SourcePosition,
    in lesson: Lesson,
    help: String? = nil
  ) {
    diagnostics.append(Diagnostic(lesson.id + ".md", position, message, help: help))
  }

  private mutating func check(_ lesson: Lesson, _ course: Course, _ instant: Timestamp) {
    guard let world = course.worlds[lesson.world] else { return }
    lessons += 1
    items += lesson.itemCount
    for step in lesson.steps {
      var check = StepCheck(
        step,
        file: lesson.id + ".md",
        start: step.start(in: world),
        misconceptions: course.misconceptions,
        instant: instant
      )
      check.run()
      requests += check.requests
      diagnostics += check.findings.diagnostics
    }
  }
}
