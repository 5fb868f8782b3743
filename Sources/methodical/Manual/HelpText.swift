/// The text that a command's definition adds to its abstract, divided at its headings.
///
/// A heading is a line in capitals. Below it stand either paragraphs or entries: lines that begin
/// with two spaces, of which two or more further spaces part what is explained from the explanation.
/// A line that is indented deeper goes on with the explanation above it.
struct HelpText {
  /// What stands under one heading.
  struct Section {
    /// The heading; empty above the first one.
    var heading: String
    /// The paragraphs.
    var paragraphs: [String] = []
    /// The entries.
    var entries: [Entry] = []
  }

  /// Something, such as a call, a file or a number, and what it means.
  struct Entry {
    /// What is explained.
    var subject: String
    /// The explanation; empty if the subject speaks for itself.
    var meaning: String
  }

  /// The sections in their order; the first has no heading.
  let sections: [Section]

  /// Divides a text.
  init(_ text: String) {
    var sections = [Section(heading: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if HelpText.isHeading(line) {
        sections.append(Section(heading: String(line)))
      } else if line.hasPrefix("  ") {
        HelpText.add(line, to: &sections[sections.count - 1].entries)
      } else {
        sections[sections.count - 1].paragraphs.append(String(line))
      }
    }
    self.sections = sections
  }

  /// Returns the section with this heading.
  subscript(heading: String) -> Section? {
    sections.first { $0.heading == heading }
  }

  private static func isHeading(_ line: Substring) -> Bool {
    line.allSatisfy { $0 == " " || $0.isUppercase } && !line.hasPrefix(" ")
  }

  private static func add(_ line: Substring, to entries: inout [Entry]) {
    let content = line.drop { $0 == " " }
    if line.hasPrefix("   "), !entries.isEmpty {
      entries[entries.count - 1].meaning += " " + content
      return
    }
    let gap = content.firstRange(of: "  ")
    let subject = gap.map { content[..<$0.lowerBound] } ?? content
    let meaning = gap.map { content[$0.upperBound...].drop { $0 == " " } } ?? ""
    entries.append(Entry(subject: String(subject), meaning: String(meaning)))
  }
}
