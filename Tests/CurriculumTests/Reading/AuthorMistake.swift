import Testing

/// A mistake of an author with everything that is said about it.
struct AuthorMistake: CustomTestStringConvertible {
  /// What is wrong, in words.
  let testDescription: String
  /// The text with the mistake.
  let text: String
  /// The diagnostics, each on its line, without the name of the file.
  let diagnostics: [String]

  /// Creates a mistake in a text.
  init(_ description: String, _ text: String, _ diagnostics: String...) {
    self.init(description, text: text, diagnostics)
  }

  /// Creates a mistake in the steps of a lesson, the first of which stands at line 8.
  static func step(
    _ description: String,
    _ steps: String,
    _ diagnostics: String...
  ) -> AuthorMistake {
    AuthorMistake(description, text: head + steps, diagnostics)
  }

  /// Creates a mistake in a text with the list of what is said about it.
  init(_ description: String, text: String, _ diagnostics: [String]) {
    testDescription = description
    self.text = text
    self.diagnostics = diagnostics
  }

  /// The first seven lines of a lesson without mistakes.
  static let head = """
    ---
    id: l
    title: L
    world: w
    ---
    # L


    """
}
