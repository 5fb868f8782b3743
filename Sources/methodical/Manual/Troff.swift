/// A text in the language of troff, with the macros of man(7).
struct Troff {
  /// The lines so far.
  private(set) var source = ""

  // MARK: Parts of a page

  /// Begins the page.
  mutating func title(_ name: String, section: Int, date: String, source: String) {
    add(".TH \(name.uppercased()) \(section) \(date) \"\(source)\" \"User Commands\"")
  }

  /// Says what it is about, in the form that whatis(1) reads.
  mutating func name(_ name: String, summary: String) {
    add(Troff.text(name) + " \\- " + Troff.text(summary))
  }

  /// Begins a section.
  mutating func section(_ heading: String) {
    add(".SH \(Troff.text(heading))")
  }

  /// Begins a part of a section.
  mutating func subsection(_ heading: String) {
    add(".SS \(Troff.text(heading))")
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String) {
    if let last = source.split(separator: "\n").last, !last.hasPrefix(".S") { add(".PP") }
    add(Troff.text(text))
  }

  /// Adds something, already escaped, with its explanation.
  mutating func entry(_ heading: String, meaning: String) {
    add(".TP\n\(heading)")
    // An entry without its text would take the next line for it.
    add(meaning.isEmpty ? "\\&" : Troff.text(meaning))
  }

  /// Begins the pattern of a call.
  mutating func beginSynopsis(_ call: String) {
    add(".SY \"\(Troff.text(call))\"")
  }

  /// Adds a part of the pattern, already escaped, which is not broken over two lines.
  mutating func synopsisPart(_ pattern: String) {
    add(pattern.replacing(" ", with: "\\ "))
  }

  /// Ends the pattern of a call.
  mutating func endSynopsis() {
    add(".YS")
  }

  private mutating func add(_ line: String) {
    source += line + "\n"
  }

  // MARK: Characters

  /// Returns text to be typed as it stands.
  static func bold(_ text: String) -> String { "\\fB\(Troff.text(text))\\fR" }

  /// Returns text to be replaced.
  static func italic(_ text: String) -> String { "\\fI\(Troff.text(text))\\fR" }

  /// Returns the text so that troff shows each character as it is, also what else would be a macro,
  /// a quotation mark or a line break's hyphen; characters beyond ASCII are named by number.
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\(rs"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u" + hexadecimal(scalar.value) + "]"
      }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
