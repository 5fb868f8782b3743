/// The letters that stand for options, and answers made of them.
public enum Letters {
  /// Returns the letter of the option with this index.
  public static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
  }

  /// Reads letters, with or without spaces and commas between them, as indices below a count.
  ///
  /// It is `nil` if anything else stands there, or no letter at all.
  static func indices(in line: String, below count: Int) -> [Int]? {
    var indices: [Int] = []
    for character in line.lowercased() where !isSeparator(character) {
      guard let index = (0..<count).first(where: { letter($0) == String(character) }) else {
        return nil
      }
      indices.append(index)
    }
    return indices.isEmpty ? nil : indices
  }

  /// Returns whether a character only parts letters.
  static func isSeparator(_ character: Character) -> Bool {
    character == "," || character.isWhitespace
  }

  /// Returns so many letters as alternatives: ``a`, `b` or `c``.
  static func alternatives(_ count: Int) -> String {
    let letters = (0..<count).map { "`\(letter($0))`" }
    guard let last = letters.last, count > 1 else { return letters.joined() }
    return letters.dropLast().joined(separator: ", ") + " or " + last
  }
}
