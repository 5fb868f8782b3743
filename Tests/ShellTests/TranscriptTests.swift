import Foundation
import Testing

/// Conversations that must go on exactly as they were recorded.
///
/// `RECORD=1` writes them anew from the lines that were typed; what changed is then to be read like
/// code. A new one begins as a file with its setting and lines such as `▸ GET /users/53`.
@Suite struct `Conversations` {
  @Test(arguments: names)
  func `go on as recorded`(name: String) throws {
    let transcript = try #require(Transcript(named: name), "there is no \(name).transcript")
    let replayed = try transcript.replayed()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Transcript.record(replayed, as: name)
    } else {
      #expect(replayed == transcript.text)
    }
  }

  @Test func `are all named here`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Transcript.folder.path)
    let stories = files.filter { $0.hasSuffix(".transcript") }.map { $0.dropLast(11).description }
    #expect(stories.sorted() == Self.names.sorted())
  }

  private static let names = [
    "lesson-all-right", "lesson-all-wrong", "requests", "requests-with-problems", "commands",
    "help", "play-and-resume", "places", "answers", "task", "unsaved", "script", "script-errors",
    "script-unknown", "never-saved",
    "never-saved-script", "strayed", "narrow", "plain", "colour", "paging", "free-practice",
    "values", "session", "forks", "what-if", "raw", "content-elsewhere", "editor-empty",
    "editor-failing", "again", "wire", "tree", "environments", "redirection", "retry", "hints",
    "undo",
    "tried-options", "kinds-right", "kinds-wrong", "kinds-script", "kinds-shuffled",
    "kinds-no-answers", "kinds-revealed", "kinds-plain", "script-unknown-letter",
    "quiz", "quiz-script", "quiz-left",
  ]
}
