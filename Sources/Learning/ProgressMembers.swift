internal import JSONDocument

/// The members of one line of a progress file, each to be read once.
struct ProgressMembers {
  private let object: JSONObject
  private var taken: Set<String> = []

  /// Creates the members of an object, none of which is read yet.
  init(_ object: JSONObject) {
    self.object = object
  }

  /// Returns whether there is a member of this name.
  func has(_ name: String) -> Bool { object[name] != nil }

  /// Throws if a member was not read, which no line of this format has then.
  func finish() throws(ProgressLineError) {
    guard taken.count < object.count else { return }
    if let unknown = object.names.first(where: { !taken.contains($0) }) {
      throw ProgressLineError(.unknownMember(unknown))
    }
  }

  /// Reads a member with a function if it is there.
  mutating func optional<Value>(
    _ name: String,
    _ read: (inout ProgressMembers) throws(ProgressLineError) -> Value
  ) throws(ProgressLineError) -> Value? {
    has(name) ? try read(&self) : nil
  }

  /// Reads any value.
  mutating func value(_ name: String) throws(ProgressLineError) -> JSONValue {
    guard let value = object[name] else { throw ProgressLineError(.missingMember(name)) }
    taken.insert(name)
    return value
  }

  private mutating func read<Value>(
    _ name: String,
    expecting expected: String,
    _ convert: (JSONValue) -> Value?
  ) throws(ProgressLineError) -> Value {
    guard let value = convert(try value(name)) else {
      throw ProgressLineError(.wrongMember(name, expected: expected))
    }
    return value
  }
}

extension ProgressMembers {
  /// Reads a string.
  mutating func string(_ name: String) throws(ProgressLineError) -> String {
    try read(name, expecting: "a string") { $0.asString }
  }

  /// Reads the name of a learner.
  mutating func name(_ name: String) throws(ProgressLineError) -> String {
    try read(name, expecting: "a name") { value in
      value.asString.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
  }

  /// Reads `true` or `false`.
  mutating func bool(_ name: String) throws(ProgressLineError) -> Bool {
    try read(name, expecting: "true or false") { value in
      if case .bool(let bool) = value { bool } else { nil }
    }
  }

  /// Reads an integer that is not below the least.
  mutating func integer(
    _ name: String,
    from least: Int = .min
  ) throws(ProgressLineError) -> Int {
    let expected = least == .min ? "an integer" : "an integer from \(least)"
    return try read(name, expecting: expected) { value in
      guard case .number(let number) = value, let integer = number.asInt, integer >= least else {
        return nil
      }
      return integer
    }
  }

  /// Reads the milliseconds of a moment.
  mutating func instant(_ name: String) throws(ProgressLineError) -> Instant {
    Instant(milliseconds: Int64(try integer(name)))
  }

  /// Reads a UUID.
  mutating func uniqueID(_ name: String) throws(ProgressLineError) -> UniqueID {
    try read(name, expecting: "a UUID") { $0.asString.flatMap(UniqueID.init) }
  }

  /// Reads a seed, which is a string because it may be too large for other readers of numbers.
  mutating func seed(_ name: String) throws(ProgressLineError) -> UInt64 {
    try read(name, expecting: "a string of digits, at most \(UInt64.max)") {
      $0.asString.flatMap { UInt64($0) }
    }
  }

  /// Reads how sure the learner was.
  mutating func certainty(_ name: String) throws(ProgressLineError) -> Certainty {
    let words = Certainty.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try read(name, expecting: "one of \(words)") {
      $0.asString.flatMap(Certainty.init)
    }
  }

  /// Reads the score and the misconceptions of an answer.
  mutating func judgement() throws(ProgressLineError) -> Judgement {
    let names = try read("misconceptions", expecting: "an array of strings") { value in
      value.asArray.flatMap { values in
        let strings = values.compactMap(\.asString)
        return strings.count == values.count ? strings : nil
      }
    }
    return try read("score", expecting: "a number from 0 to 1") { value in
      guard case .number(let number) = value, let score = Double(number.text) else { return nil }
      return Judgement(score: score, misconceptions: names)
    }
  }
}
