extension Timestamp {
  /// The point in time as an IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  ///
  /// RFC 9110, section 5.6.7. The resolution is a second.
  public var httpDate: String {
    let (days, second) = seconds.quotientAndRemainderRoundedDown(by: 86_400)
    let date = CalendarDate(daysSince1970: days)
    let weekday = (days + 4).quotientAndRemainderRoundedDown(by: 7).remainder
    return String(unsafeUninitializedCapacity: 29) { buffer in
      var writer = DateWriter(buffer: buffer)
      writer.write(CalendarDate.weekdays[Int(weekday)])
      writer.write(", ")
      writer.write(date.day, digits: 2)
      writer.write(" ")
      writer.write(CalendarDate.months[date.month - 1])
      writer.write(" ")
      writer.write(max(0, date.year), digits: 4)
      writer.write(" ")
      writer.write(Int(second / 3600), digits: 2)
      writer.write(":")
      writer.write(Int(second / 60 % 60), digits: 2)
      writer.write(":")
      writer.write(Int(second % 60), digits: 2)
      writer.write(" GMT")
      return writer.count
    }
  }
}

/// Writes the parts of a date into 29 bytes.
private struct DateWriter {
  let buffer: UnsafeMutableBufferPointer<UInt8>
  var count = 0

  mutating func write(_ text: StaticString) {
    for place in 0..<text.utf8CodeUnitCount { buffer[count + place] = text.utf8Start[place] }
    count += text.utf8CodeUnitCount
  }

  mutating func write(_ number: Int, digits: Int) {
    var rest = number
    for place in stride(from: digits - 1, through: 0, by: -1) {
      buffer[count + place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }
}
