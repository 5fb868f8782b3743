import Testing

/// A mistake of a world's author with everything that is said about it.
struct WorldMistake: CustomTestStringConvertible {
  /// What is wrong, in words.
  let testDescription: String
  /// The text of the world.
  let text: String
  /// The diagnostics, each on its line.
  let diagnostics: [String]

  /// Creates a mistake from the diagnostics without the name of the file.
  init(_ description: String, _ text: String, _ diagnostics: String...) {
    self.init(description, text, diagnostics)
  }

  private init(_ description: String, _ text: String, _ diagnostics: [String]) {
    testDescription = description
    self.text = text
    self.diagnostics = diagnostics.map { "worlds/w.yml:" + $0 }
  }
}

extension WorldMistake {
  /// Creates a mistake in one line of the entry of `/x/{id}`, which stands at 4:5.
  static func entry(_ line: String, _ diagnostics: String...) -> WorldMistake {
    let text = """
      host: h
      resources:
        /x/{id}:
          \(line)
      """
    return WorldMistake(line, text, diagnostics)
  }

  /// Creates a mistake in the line of `state` that stands at 13:3.
  static func state(_ line: String, _ diagnostics: String...) -> WorldMistake {
    WorldMistake(line, world + "state:\n  " + line, diagnostics)
  }

  /// Creates a mistake in the line of `files` that stands at 13:3.
  static func files(_ line: String, _ diagnostics: String...) -> WorldMistake {
    WorldMistake(line, world + "files:\n  " + line, diagnostics)
  }

  private static let world = """
    host: h
    resources:
      /list: {collection-of: '/x/{id}'}
      /x/{id}:
        unknown-members: refuse
        members:
          id: {managed: identifier}
          name: {type: string, required: true}
          age: {type: integer, minimum: 0}
          role: {choices: [user, admin]}
          mail: {type: email, unique: true}

    """
}
