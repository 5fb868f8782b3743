import Learning

/// A generator whose numbers are a fixed sequence (SplitMix64), so that a failure can be repeated.
struct FixedGenerator: RandomNumberGenerator {
  /// The number from which the sequence begins.
  var state: UInt64

  /// Returns the next number of the sequence.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension UniqueID {
  /// Returns the same UUID for the same number.
  static func sample(_ number: UInt64) -> UniqueID {
    var generator = FixedGenerator(state: number)
    return UniqueID(using: &generator)
  }
}

extension Attempt {
  /// Returns an answer to the item, given as many milliseconds after 1970 as its number.
  static func sample(
    _ number: UInt64,
    item: String = "put-replaces/what-remains",
    judgement: Judgement = .right,
    triedFirst: Bool = false,
    presentation: UniqueID? = nil,
    version: Int = 1
  ) -> Attempt {
    Attempt(
      id: .sample(number),
      learner: "Ann",
      presentation: Presentation(
        id: presentation ?? .sample(number + 1_000),
        course: "write-methods",
        item: item,
        itemVersion: version,
        keyDigest: "c0ffee",
        seed: number
      ),
      tryNumber: 1,
      kind: .answer(json: #"["a"]"#, judgement: judgement),
      certainty: .likely,
      hints: 2,
      triedFirst: triedFirst,
      milliseconds: 4_000,
      instant: Instant(milliseconds: Int64(number)),
      programVersion: "0.1.0"
    )
  }

  /// Returns the withdrawal of this attempt, made as many milliseconds after 1970 as its number.
  func withdrawal(_ number: UInt64) -> Attempt {
    withdrawal(
      id: .sample(number),
      instant: Instant(milliseconds: Int64(number)),
      programVersion: "0.1.0"
    )
  }
}
