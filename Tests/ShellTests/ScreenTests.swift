import Shell
import Terminal
import Testing

@Suite struct `Screens of the lesson` {
  @Test(arguments: ["lesson-all-right", "lesson-all-wrong"], [40, 80, 120])
  func `have at most 20 rows between prompts, or a few more`(story: String, columns: Int) throws {
    for screen in try screens(of: story, "columns \(columns)") {
      // The empty line in front of the prompt is not one of the screen's rows.
      let rows = screen.count { $0.isNewline } - (screen.hasSuffix("\n\n") ? 1 : 0)
      // Three lines more are shown rather than asked for.
      #expect(rows <= 20 + 3, "\(rows) rows:\n\(screen)")
    }
  }

  @Test(
    arguments: [
      "lesson-all-right", "lesson-all-wrong", "requests", "requests-with-problems", "commands",
      "help", "places", "answers", "task",
    ],
    ["columns 40", "columns 80", "columns 120", "columns 40 plain", "columns 40 ascii"]
  )
  func `have no line wider than the terminal`(story: String, setting: String) throws {
    let columns = try Setting(setting).rendition.columns
    for screen in try screens(of: story, setting) {
      for line in screen.split(separator: "\n") {
        let width = StyledText(String(line)).width
        #expect(width <= columns, "\(width) columns: \(line)")
      }
    }
  }

  @Test(arguments: ["lesson-all-right", "commands", "answers"])
  func `have no escape sequence without colour and no drawing in plain output`(
    story: String
  ) throws {
    for setting in ["ascii", "plain", "columns 40"] {
      for screen in try screens(of: story, setting) { #expect(!screen.contains("\u{1B}")) }
    }
    for screen in try screens(of: story, "plain") {
      #expect(!screen.contains { "─│┌└├✓✗▸☐•→".contains($0) }, "\(screen)")
    }
  }

  /// Returns what is shown when the lines of a transcript are typed on another terminal.
  private func screens(of story: String, _ setting: String) throws -> [String] {
    let transcript = try #require(Transcript(named: story))
    let setting = try Setting(transcript.setting + " " + setting)
    return try setting.talk(typing: transcript.inputs(answersMore: false)).stage.screens
  }
}
