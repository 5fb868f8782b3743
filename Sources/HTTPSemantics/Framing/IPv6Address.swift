/// Checks the text of an IPv6 address (RFC 3986, section 3.2.2).
enum IPv6Address {
  /// Returns whether the bytes are eight groups, of which `::` may stand for one or more.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    let colon = UInt8(ascii: ":")
    let gap = bytes.indices.dropLast().first { bytes[$0] == colon && bytes[$0 + 1] == colon }
    guard let gap else { return groups(bytes, mayEndInIPv4: true) == 8 }
    let left = gap == bytes.startIndex ? 0 : groups(bytes[..<gap], mayEndInIPv4: false)
    let rest = bytes[(gap + 2)...]
    let right = rest.isEmpty ? 0 : groups(rest, mayEndInIPv4: true)
    guard let left, let right else { return false }
    return left + right <= 7
  }

  /// Returns how many groups of 16 bits the bytes are, or `nil` if they are none.
  private static func groups(_ bytes: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if (1...4).contains(part.count), part.allSatisfy(\.isHexadecimalDigit) {
        count += 1
      } else if mayEndInIPv4, index == parts.count - 1, isIPv4(part) {
        count += 2
      } else {
        return nil
      }
    }
    return count
  }

  private static func isIPv4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy(isDecimalByte)
  }

  private static func isDecimalByte(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return false }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
  }
}
