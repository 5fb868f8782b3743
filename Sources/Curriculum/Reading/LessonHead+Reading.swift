import Markup

extension Course {
  /// Returns the head of the lesson with this id; `nil` if it cannot be read.
  ///
  /// It takes a small part of the time that reading the lesson takes.
  public func head(of id: String) -> LessonHead? {
    folder.text(id + ".md").flatMap(LessonHead.init)
  }
}

extension LessonHead {
  /// The greatest number of lines that front matter may have.
  private static let lineLimit = 100

  fileprivate init?(_ text: String) {
    let lines = text.split(
      maxSplits: Self.lineLimit,
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    guard let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) else { return nil }
    let head = lines[...end].joined(separator: "\n")
    var findings = Findings(file: "")
    guard let front = MarkupDocument(parsing: head).frontMatter,
      var keys = YAMLMapping(front.text, findings: &findings),
      let title = keys.requiredText("title", &findings)
    else { return nil }
    self.title = title
    minutes = keys.number("minutes", &findings) ?? Lesson.usualMinutes
    prerequisites = keys.texts("prerequisites", &findings)
    guard findings.diagnostics.isEmpty else { return nil }
  }
}
