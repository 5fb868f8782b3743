extension JSONParser {
  /// Returns the place of the first byte in a range that does not start a well-formed sequence.
  ///
  /// The table is RFC 3629, section 4: no overlong forms, no surrogates, nothing past U+10FFFF.
  func firstMalformed(in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place < range.upperBound {
      guard let length = sequenceLength(at: place, end: range.upperBound) else { return place }
      place += length
    }
    return nil
  }

  /// Returns the length of the well-formed sequence at a place, or `nil` if there is none.
  func sequenceLength(at place: Int, end: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[place] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: length = 3
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard place + length <= end, second.contains(bytes[place + 1]) else { return nil }
    let rest = bytes[(place + 2)..<(place + length)]
    return rest.allSatisfy { 0x80...0xBF ~= $0 } ? length : nil
  }
}
