import ArgumentParser
import Curriculum
import Laboratory
import LineEditor
import ProgressStore
import Shell
import Terminal
import Tutor

extension Evening {
  /// Shows a statement of the catalogue, runs it, and leaves the learner at the prompt.
  func demonstrate(_ id: String) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let statements = course.statements().statements
      guard let statement = statements.first(where: { $0.id == id.uppercased() }),
        let world = course.worlds[statement.world]
      else {
        throw ValidationError("There is no statement '\(id)'; --list shows all of them.")
      }
      let start = statement.step.start(in: world)
      try talk(.nobody, course, nil, start, try .inMemory()) { $0.demonstrate(statement) }
    }
  }

  /// Shows a claim of an article, runs its experiment, and leaves the learner at the prompt.
  func test(claim id: String) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let claims = course.articles().articles.flatMap(\.claims)
      guard let claim = claims.first(where: { $0.id == id.uppercased() }),
        let world = course.worlds[claim.world]
      else {
        throw ValidationError("There is no claim '\(id)'; --list shows all of them.")
      }
      let start = claim.step.start(in: world)
      try talk(.nobody, course, nil, start, try .inMemory()) { $0.demonstrate(claim) }
    }
  }

  /// Walks through the claims of an article; nothing is recorded.
  func walk(throughArticle number: Int) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let articles = course.articles().articles
      guard let article = articles.first(where: { $0.number == number }),
        let world = article.claims.first.flatMap({ course.worlds[$0.world] })
      else {
        let numbers = articles.map { String($0.number) }.joined(separator: ", ")
        throw ValidationError("There is no article \(number); there is \(numbers).")
      }
      let walk = Walk(article.lesson, in: world, at: nil, instant: Desk.now())
      try talk(.nobody, course, walk, world, try .inMemory())
    }
  }

  /// Prints the catalogue of statements.
  func listStatements() throws {
    try reportingFiles {
      let statements = try course().statements().statements
      try Report.show(Conversation.list(statements, in: rendition), isPlain: common.plain)
    }
  }

  /// Prints the claims of the articles.
  func listClaims() throws {
    try reportingFiles {
      let articles = try course().articles().articles
      try Report.show(Conversation.list(articles, in: rendition), isPlain: common.plain)
    }
  }
}

extension Learner {
  /// Who plays, of whom nothing is recorded.
  static var nobody: Learner {
    Learner(name: "", programVersion: MethodicalCommand.version)
  }
}
