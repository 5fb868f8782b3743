extension Timestamp {
  /// The point in time as RFC 3339 writes it, to the second, such as `1994-11-06T08:49:37Z`.
  var internetDate: String {
    let (days, second) = seconds.quotientAndRemainderRoundedDown(by: 86_400)
    let date = CalendarDate(daysSince1970: days)
    let day = [date.year, date.month, date.day].map(Timestamp.twoDigits).joined(separator: "-")
    let time = [second / 3600, second / 60 % 60, second % 60].map { Timestamp.twoDigits(Int($0)) }
    return day + "T" + time.joined(separator: ":") + "Z"
  }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}
