extension Timestamp {
  /// Reads a date in any of the three forms that a recipient must accept (RFC 9110, section 5.6.7).
  ///
  /// The present instant settles the century of a two-digit year.
  public init?(httpDate text: String, now: Timestamp) {
    var cursor = DateCursor(rest: text[...].utf8)
    guard let parts = cursor.imfFixdate() ?? cursor.rfc850(now: now) ?? cursor.asctime() else {
      return nil
    }
    guard parts.date.exists, parts.second < 86_401 else { return nil }
    self.init(seconds: parts.date.daysSince1970 * 86_400 + parts.second)
  }
}

/// Reads the parts of a date; a form that does not fit leaves the cursor where it was.
private struct DateCursor {
  typealias Parts = (date: CalendarDate, second: Int64)

  var rest: Substring.UTF8View

  mutating func imfFixdate() -> Parts? {
    let start = rest
    defer { rest = start }
    guard weekday(CalendarDate.weekdays), skip(", "), let day = number(2), skip(" "),
      let month = month(), skip(" "), let year = number(4), skip(" "), let second = timeOfDay(),
      skip(" GMT"), rest.isEmpty
    else { return nil }
    return (CalendarDate(year: year, month: month, day: day), second)
  }

  mutating func rfc850(now: Timestamp) -> Parts? {
    let start = rest
    defer { rest = start }
    let names: [StaticString] = [
      "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    guard weekday(names), skip(", "), let day = number(2), skip("-"), let month = month(),
      skip("-"), let short = number(2), skip(" "), let second = timeOfDay(), skip(" GMT"),
      rest.isEmpty
    else { return nil }
    let days = now.seconds.quotientAndRemainderRoundedDown(by: 86_400).quotient
    let thisYear = CalendarDate(daysSince1970: days).year
    var year = thisYear - thisYear % 100 + short
    if year > thisYear + 50 { year -= 100 }
    return (CalendarDate(year: year, month: month, day: day), second)
  }

  mutating func asctime() -> Parts? {
    let start = rest
    defer { rest = start }
    guard weekday(CalendarDate.weekdays), skip(" "), let month = month(), skip(" "),
      let day = skip(" ") ? number(1) : number(2), skip(" "), let second = timeOfDay(), skip(" "),
      let year = number(4), rest.isEmpty
    else { return nil }
    return (CalendarDate(year: year, month: month, day: day), second)
  }

  private mutating func timeOfDay() -> Int64? {
    guard let hour = number(2), skip(":"), let minute = number(2), skip(":"),
      let second = number(2), hour < 24, minute < 60, second < 61
    else { return nil }
    return Int64(hour * 3600 + minute * 60 + second)
  }

  private mutating func weekday(_ names: [StaticString]) -> Bool {
    names.contains { skip($0) }
  }

  private mutating func month() -> Int? {
    CalendarDate.months.firstIndex { skip($0) }.map { $0 + 1 }
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard rest.starts(with: wanted) else { return false }
    rest = rest.dropFirst(wanted.count)
    return true
  }

  private mutating func number(_ digits: Int) -> Int? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.allSatisfy(\.isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
