import Markup

/// What a comment of a lesson says to the program.
///
/// `<!-- id: a version: 1 -->` names values by key; `<!-- state /users/53 -->` speaks of a target;
/// `<!-- hint: … -->` holds running text; `<!-- note: … -->` is for authors only.
struct Annotation: Hashable {
  /// The word and the path of a comment that speaks of a target, such as `state` and `/users/53`.
  var subject: Subject?
  /// The values by key, each key once.
  var values: [String: String] = [:]
  /// The place of the comment.
  let position: SourcePosition

  /// A word and the target that it speaks of.
  struct Subject: Hashable {
    /// `given` or `state`.
    var word: String
    /// The path of the target.
    var path: String
    /// Whether the target is said to have no representation.
    var isAbsent: Bool
  }

  /// The keys whose value is the whole rest of the comment.
  static let runningKeys = ["hint", "journal", "absent", "delivery", "wanted"]
  /// The keys that may stand beside others.
  static let listedKeys = [
    "id", "version", "kind", "skill", "outcome", "misconception", "compare", "source", "level",
    "needs", "verdict", "ask", "models", "fixed",
  ]

  /// Reads a comment; `nil` for a note to authors and for HTML that is no comment.
  init?(comment html: String, position: SourcePosition, findings: inout Findings) {
    guard let text = Annotation.content(of: html) else { return nil }
    self.position = position
    let word = String(text.prefix { $0.isLetter })
    if word == "note" { return nil }
    if ["given", "state"].contains(word) {
      readSubject(word, text.dropFirst(word.count), &findings)
    } else if let key = Annotation.runningKeys.first(where: { text.hasPrefix($0 + ":") }) {
      set(key, text.dropFirst(key.count + 1).trimmed, &findings)
    } else {
      readValues(text, &findings)
    }
  }

  private static func content(of html: String) -> String? {
    let text = html[...].trimmed
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.count >= 7 else { return nil }
    return text.dropFirst(4).dropLast(3).trimmed
  }

  private mutating func readSubject(
    _ word: String,
    _ rest: Substring,
    _ findings: inout Findings
  ) {
    let words = rest.split(separator: " ", maxSplits: 1)
    guard let path = words.first, path.hasPrefix("/") else {
      return findings.note("expected a path behind '\(word)'", at: position)
    }
    let tail = words.count > 1 ? words[1].trimmed : ""
    subject = Subject(word: word, path: String(path), isAbsent: tail == "absent")
    if !tail.isEmpty, tail != "absent" { readValues(tail, &findings) }
  }

  private mutating func readValues(_ text: String, _ findings: inout Findings) {
    var key: String?
    var value = ""
    for word in Annotation.words(of: text) {
      if word.last == ":", word.dropLast().allSatisfy(\.isLetter), word.count > 1 {
        if key == nil, !value.isEmpty {
          findings.note("expected a key, found '\(value)'", at: position)
        }
        close(key, value, &findings)
        (key, value) = (String(word.dropLast()), "")
      } else {
        value += (value.isEmpty ? "" : " ") + word
      }
    }
    close(key, value, &findings)
    if key == nil, let subject {
      let found = "found '\(value)'"
      findings.note("expected 'absent' or a key behind '\(subject.path)', \(found)", at: position)
    } else if key == nil {
      findings.note(
        "a comment that says nothing to the program",
        at: position,
        help: "begin it with 'note:' if it is for authors"
      )
    }
  }

  private mutating func close(_ key: String?, _ value: String, _ findings: inout Findings) {
    guard let key else { return }
    guard !Annotation.runningKeys.contains(key) else {
      return findings.note("'\(key)' stands in a comment of its own", at: position)
    }
    guard Annotation.listedKeys.contains(key) else {
      let known = Annotation.listedKeys + Annotation.runningKeys + ["given", "state", "note"]
      return findings.noteUnknown("key", key, at: position, known: known)
    }
    set(key, value, &findings)
  }

  private mutating func set(_ key: String, _ value: String, _ findings: inout Findings) {
    guard !value.isEmpty else {
      return findings.note("'\(key)' says nothing", at: position)
    }
    if values.updateValue(value, forKey: key) != nil {
      findings.note("'\(key)' is said twice", at: position)
    }
  }

  /// Notes the keys that have no meaning where the comment stands.
  func refuseKeys(but allowed: [String], in place: String, _ findings: inout Findings) {
    for key in values.keys.sorted() where !allowed.contains(key) {
      findings.note("'\(key)' has no meaning in \(place)", at: position)
    }
  }

  /// Splits at white space that stands in no JSON string, so that a document stays whole.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
