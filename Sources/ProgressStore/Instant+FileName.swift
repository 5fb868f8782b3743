internal import Foundation
internal import Learning

extension Instant {
  /// The moment as names of files have it, such as `2026-01-31T120000Z`.
  ///
  /// Outside the years 0 to 9999 it is `nil`; there such names would not sort.
  var fileName: String? {
    guard let parts else { return nil }
    return Self.text([(4, parts[0]), (2, parts[1]), (2, parts[2])], "-") + "T"
      + Self.text([(2, parts[3]), (2, parts[4]), (2, parts[5])], "") + "Z"
  }

  /// Year, month, day, hour, minute and second in UTC.
  private var parts: [Int]? {
    var seconds = time_t(milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0))
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    let numbers = [
      parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
      parts.tm_hour, parts.tm_min, parts.tm_sec,
    ].map(Int.init)
    return (0...9999).contains(numbers[0]) ? numbers : nil
  }

  private static func text(_ numbers: [(digits: Int, value: Int)], _ separator: String) -> String {
    numbers.map { digits, value in
      let text = String(value)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    .joined(separator: separator)
  }
}
