/// A day of the Gregorian calendar.
struct CalendarDate: Equatable {
  /// The year, such as 1994.
  var year: Int
  /// The month, 1 to 12.
  var month: Int
  /// The day of the month, 1 to 31.
  var day: Int

  /// The names of the days as HTTP writes them, Sunday first.
  static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  /// The names of the months as HTTP writes them.
  static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Creates a day from its parts, which are not checked.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the day so many days after 1970-01-01.
  ///
  /// Years are counted from March here, so that a leap day is the last day of its year.
  init(daysSince1970 days: Int64) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainderRoundedDown(by: 146_097)
    let century = min(dayOfEra / 36_524, 3)
    let dayOfCentury = dayOfEra - century * 36_524
    let quad = dayOfCentury / 1461
    let dayOfQuad = dayOfCentury - quad * 1461
    let yearOfQuad = min(dayOfQuad / 365, 3)
    let dayOfYear = dayOfQuad - yearOfQuad * 365
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    year = Int(era * 400 + century * 100 + quad * 4 + yearOfQuad) + (month <= 2 ? 1 : 0)
  }

  /// The number of days since 1970-01-01.
  var daysSince1970: Int64 {
    let marchYear = Int64(month <= 2 ? year - 1 : year)
    let (era, yearOfEra) = marchYear.quotientAndRemainderRoundedDown(by: 400)
    let marchMonth = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * marchMonth + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Whether the calendar has this day.
  var exists: Bool {
    (1...12).contains(month) && day >= 1 && CalendarDate(daysSince1970: daysSince1970) == self
  }
}

extension Int64 {
  /// Returns quotient and remainder such that the remainder is never negative.
  func quotientAndRemainderRoundedDown(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
