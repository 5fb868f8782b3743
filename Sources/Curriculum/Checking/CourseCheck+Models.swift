public import HTTPSemantics
import Laboratory

extension CourseCheck {
  /// Notes every misconception whose rules change nothing that the catalogue shows.
  ///
  /// Such a model could not be told from the right one; and if it can, some experiment is its
  /// refutation.
  mutating func checkModels(
    of course: Course,
    with statements: [Statement],
    at instant: Timestamp
  ) {
    guard !statements.isEmpty else { return }
    for misconception in course.misconceptions.values.sorted(by: { $0.id < $1.id })
    where !misconception.rules.isEmpty {
      let isRefuted = statements.contains { statement in
        course.refutes(statement, misconception, at: instant)
      }
      guard !isRefuted else { continue }
      diagnostics.append(
        Diagnostic(
          "misconceptions.yml",
          misconception.position,
          "no statement comes out otherwise on a server with the rules of \(misconception.id)"
        )
      )
    }
  }
}

extension Course {
  /// Returns whether the experiment of a statement fails on a server on which the belief is true.
  public func refutes(
    _ statement: Statement,
    _ misconception: Misconception,
    at instant: Timestamp
  ) -> Bool {
    guard let world = worlds[statement.world],
      let wrong = statement.step.start(in: world).applying(misconception.rules)
    else { return false }
    var check = StepCheck(
      statement.step,
      file: statement.file,
      start: wrong,
      misconceptions: [:],
      instant: instant
    )
    check.run()
    return !check.findings.diagnostics.isEmpty
  }
}
