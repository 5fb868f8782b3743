/// One range of bytes that is asked for (RFC 9110, section 14.1.2).
struct ByteRange: Equatable {
  private let first: Int?
  private let last: Int?

  /// Reads the value of Range, or returns `nil` when it is not one range of bytes.
  init?(_ value: String) {
    guard value.lowercased().hasPrefix("bytes=") else { return nil }
    let text = value.utf8.dropFirst(6)
    guard let hyphen = text.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let (left, right) = (text[..<hyphen], text[text.index(after: hyphen)...])
    guard left.allSatisfy(\.isDigit), right.allSatisfy(\.isDigit) else { return nil }
    first = Int(String(Substring(left)))
    last = Int(String(Substring(right)))
    if first == nil, last == nil { return nil }
    if let first, let last, first > last { return nil }
  }

  /// Returns the places of the range among so many bytes, or `nil` when none lies in it.
  func places(in count: Int) -> Range<Int>? {
    if let first {
      guard first < count else { return nil }
      return first..<min(count, last.map { $0 < count ? $0 + 1 : count } ?? count)
    }
    guard let last, last > 0, count > 0 else { return nil }
    return max(0, count - last)..<count
  }

  /// Returns where the content of a partial PUT starts, or `nil` when the field does not fit its
  /// length.
  static func firstPlace(contentRange value: String, count: Int) -> Int? {
    guard value.lowercased().hasPrefix("bytes "), count > 0 else { return nil }
    let text = value.dropFirst(6).prefix { $0 != "/" }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first >= 0, last >= first,
      last - first == count - 1
    else { return nil }
    return first
  }
}
