import Markup

extension CourseCheck {
  /// Notes terms that two lessons introduce, and each use of a term before its lesson.
  mutating func checkTerms(of lessons: [Lesson], in course: Course) {
    var introductions = TermIntroductions()
    for lesson in lessons {
      for term in lesson.terms {
        guard let message = introductions.add(term, in: lesson.id) else { continue }
        note(message, at: lesson.position(of: "terms"), in: lesson)
      }
    }
    for (index, lesson) in lessons.enumerated() {
      let later = Set(lessons[(index + 1)...].map(\.id))
      guard let text = course.folder.text(lesson.id + ".md") else { continue }
      for use in introductions.uses(in: text) where later.contains(use.lesson) {
        note(
          "the term '\(use.term)' is used before the lesson '\(use.lesson)' introduces it",
          at: use.position,
          in: lesson,
          help: "say it in other words, or introduce the term here"
        )
      }
    }
  }
}

/// The terms of a course with the lessons that introduce them.
private struct TermIntroductions {
  /// A term that stands in a text.
  struct Use {
    let term: String
    let lesson: String
    let position: SourcePosition
  }

  private var lessons: [[String]: String] = [:]
  private var lengths: [String: Set<Int>] = [:]

  /// Adds a term of a lesson; returns what is wrong with it.
  mutating func add(_ term: String, in lesson: String) -> String? {
    let words = ProseWords(of: term).words.map(\.text)
    guard let first = words.first else { return "a term without a word" }
    if let other = lessons[words] {
      return other == lesson
        ? "the term '\(term)' is listed twice"
        : "the term '\(term)' is introduced by the lesson '\(other)' already"
    }
    lessons[words] = lesson
    lengths[first, default: []].insert(words.count)
    return nil
  }

  /// Returns the uses of the terms in a text, also in the plural.
  func uses(in text: String) -> [Use] {
    let words = ProseWords(of: text).words
    return words.indices.flatMap { start in
      let first = words[start].text
      let counts = lengths[first, default: []].union(lengths[first.singular, default: []])
      return counts.sorted().compactMap { use(at: start, of: $0, in: words) }
    }
  }

  private func use(at start: Int, of count: Int, in words: [ProseWords.Word]) -> Use? {
    guard start + count <= words.count else { return nil }
    let piece = words[start..<start + count]
    guard piece.dropFirst().allSatisfy(\.isJoined) else { return nil }
    let texts = piece.map(\.text)
    let singular = texts.dropLast() + texts.suffix(1).map(\.singular)
    for form in [texts, Array(singular)] {
      guard let lesson = lessons[form] else { continue }
      return Use(
        term: form.joined(separator: " "),
        lesson: lesson,
        position: words[start].position
      )
    }
    return nil
  }
}

extension String {
  /// The word without the s of a plural.
  fileprivate var singular: String { hasSuffix("s") ? String(dropLast()) : self }
}
