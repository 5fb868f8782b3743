internal import HTTPSemantics

/// The words of a command line, read one by one.
struct CommandWords {
  private var words: ArraySlice<Substring>

  /// Splits a line at its spaces.
  init(_ line: some StringProtocol) {
    words = Substring(line).split(separator: " ")[...]
  }

  /// Returns the next word without taking it.
  func peek() -> Substring? { words.first }

  /// Takes the next word.
  mutating func next() -> Substring? { words.popFirst() }

  /// Takes all that is left, with one space between two words.
  mutating func rest() -> String {
    defer { words = [] }
    return words.joined(separator: " ")
  }

  /// Takes a name.
  mutating func name(of what: String, as example: String) throws(LaboratoryProblem) -> String {
    guard let word = next() else {
      throw LaboratoryProblem("the name of \(what) is missing", help: "expected '\(example)'")
    }
    return String(word)
  }

  /// Takes a number from 0.
  mutating func number(of what: String) throws(LaboratoryProblem) -> Int {
    guard let word = next(), let number = UInt16(word) else {
      throw LaboratoryProblem("the number of \(what) is missing", help: "expected a whole number")
    }
    return Int(number)
  }

  /// Takes a time, in milliseconds.
  mutating func span(as example: String) throws(LaboratoryProblem) -> Int {
    guard let word = next(), let span = TimeSpan.milliseconds(word) else {
      throw LaboratoryProblem("how long is not said", help: "expected '\(example)'")
    }
    return span
  }

  /// Takes a method and a path, of which each may be missing.
  mutating func selection() throws(LaboratoryProblem) -> RequestSelection {
    var selection = RequestSelection()
    if let word = peek(), !word.hasPrefix("/") {
      guard word.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
        throw LaboratoryProblem(
          "'\(word)' is neither a method nor a path",
          help: "expected which requests are meant, such as PUT /users/53"
        )
      }
      selection.method = Method(String(word))
      _ = next()
    }
    if let word = peek(), word.hasPrefix("/") {
      selection.path = RequestTarget(String(word)).normalPath
      _ = next()
    }
    return selection
  }
}

/// Times as people write them: a whole number and a unit.
enum TimeSpan {
  /// Returns the milliseconds of a time such as `3s`, `250ms`, `90m`, `25h` or `2d`.
  static func milliseconds(_ text: some StringProtocol) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // Sixteen bits of days are more than a century, and far from what a clock cannot hold.
    guard let number = UInt16(digits) else { return nil }
    let units = ["ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    return units[String(text.dropFirst(digits.count))].map { Int(number) * $0 }
  }

  /// Returns a time with the largest unit that says it in a whole number.
  static func text(milliseconds: Int) -> String {
    let units = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000)]
    for (unit, size) in units where milliseconds % size == 0 && milliseconds > 0 {
      return "\(milliseconds / size)\(unit)"
    }
    return "\(milliseconds)ms"
  }
}
