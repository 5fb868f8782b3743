import HTTPSemantics

extension CourseCheck {
  /// The number of statements that run, with the number of each level.
  public var levels: String {
    let counts = RequirementLevel.allCases.compactMap { level in
      statementsByLevel[level].map { "\($0) \(level.rawValue)" }
    }
    let total = statementsByLevel.values.reduce(0, +)
    return counts.isEmpty ? "none" : "\(total) (\(counts.joined(separator: ", ")))"
  }

  /// Runs the experiment of every statement in the catalogue, and returns those that came out right.
  mutating func checkStatements(of course: Course, at instant: Timestamp) -> [Statement] {
    var sound: [Statement] = []
    let (statements, diagnostics) = course.statements()
    self.diagnostics += diagnostics
    for statement in statements {
      guard let world = course.worlds[statement.world] else { continue }
      var check = StepCheck(
        statement.step,
        file: statement.file,
        start: statement.step.start(in: world),
        misconceptions: [:],
        instant: instant
      )
      check.run()
      requests += check.requests
      self.diagnostics += check.findings.diagnostics
      self.statements += 1
      if statement.runs { statementsByLevel[statement.level, default: 0] += 1 }
      if check.findings.diagnostics.isEmpty { sound.append(statement) }
    }
    return sound
  }

  /// Runs the experiment of every claim.
  mutating func checkClaims(of course: Course, at instant: Timestamp) {
    let (articles, diagnostics) = course.articles()
    self.diagnostics += diagnostics
    for claim in articles.flatMap(\.claims) {
      guard let world = course.worlds[claim.world] else { continue }
      var check = StepCheck(
        claim.step,
        file: claim.file,
        start: claim.step.start(in: world),
        misconceptions: [:],
        instant: instant
      )
      check.run()
      requests += check.requests
      self.diagnostics += check.findings.diagnostics
      claims += 1
      if claim.runs { runningClaims += 1 }
    }
  }
}
