import Curriculum

extension CourseFolder {
  /// Creates a folder that holds these texts by name.
  init(_ texts: [String: String]) {
    self.init(
      text: { texts[$0] },
      names: { folder in
        let inFolder = texts.keys.filter { $0.hasPrefix(folder + "/") }
        return inFolder.map { String($0.dropFirst(folder.count + 1)) }.sorted()
      }
    )
  }

  /// Creates a small course without mistakes whose one lesson has this text; others may be changed.
  static func small(lesson: String = "", changing others: [String: String] = [:]) -> CourseFolder {
    let texts = [
      "course.yml": "format: 1\nid: c\ntitle: C\nlessons: [l]\n",
      "skills.yml": "s: can do it\n",
      "misconceptions.yml": """
      M1: {belief: PUT merges., refutation: It replaces., rules: {put: merge}}
      M2: {belief: PUT is safe., refutation: It is not.}

      """,
      "worlds/w.yml": """
      host: h
      resources:
        /x/{id}:
        /list: {collection-of: '/x/{id}'}
      state:
        /x/1: {a: 1, b: 2}

      """,
      "l.md": lesson,
    ]
    return CourseFolder(texts.merging(others) { $1 })
  }
}
