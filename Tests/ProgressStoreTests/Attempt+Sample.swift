import Learning

extension UniqueID {
  /// Returns a random UUID.
  static func random() -> UniqueID {
    var generator = SystemRandomNumberGenerator()
    return UniqueID(using: &generator)
  }
}

extension Attempt {
  /// Returns an answer of its own id, all else being alike.
  static func sample(
    learner: String = "Ann",
    course: String = "write-methods",
    json: String = #"["a"]"#,
    instant: Int64 = 0
  ) -> Attempt {
    Attempt(
      id: .random(),
      learner: learner,
      presentation: Presentation(
        id: .random(),
        course: course,
        item: "put-replaces/what-remains",
        itemVersion: 1,
        keyDigest: "c0ffee",
        seed: 1
      ),
      tryNumber: 1,
      kind: .answer(json: json, judgement: .right),
      milliseconds: 4_000,
      instant: Instant(milliseconds: instant),
      programVersion: "0.1.0"
    )
  }
}
