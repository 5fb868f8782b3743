import HTTPSemantics
import Testing

@Suite
struct `Dates` {
  private let now = Timestamp(seconds: 1_763_700_000)

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `RFC 9110 5.6.7: are accepted in all three forms`(_ text: String) {
    #expect(Timestamp(httpDate: text, now: now) == Timestamp(seconds: 784_111_777))
  }

  @Test(
    arguments: [
      (-62_167_219_200, "Sat, 01 Jan 0000 00:00:00 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
      (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"),
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
      (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
    ] as [(Int64, String)]
  )
  func `RFC 9110 5.6.7: are written as IMF-fixdate`(seconds: Int64, text: String) {
    #expect(Timestamp(seconds: seconds).httpDate == text)
    #expect(Timestamp(httpDate: text, now: now) == Timestamp(seconds: seconds))
  }

  @Test
  func `RFC 9110 5.6.7: of two digits lie at most fifty years ahead`() {
    let near = Timestamp(httpDate: "Thursday, 21-Nov-75 00:00:00 GMT", now: now)
    let far = Timestamp(httpDate: "Monday, 21-Nov-77 00:00:00 GMT", now: now)
    #expect(near?.httpDate == "Thu, 21 Nov 2075 00:00:00 GMT")
    #expect(far?.httpDate == "Mon, 21 Nov 1977 00:00:00 GMT")
  }

  @Test(arguments: [
    "", "yesterday", "0", "sun, 06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 06 Nov 1994 08:49:37", "Sun, 31 Feb 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
    "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])
  func `RFC 9110 5.6.7: that are none are refused`(_ text: String) {
    #expect(Timestamp(httpDate: text, now: now) == nil)
  }

  @Test
  func `are the same after writing and reading, week by week for eight centuries`() {
    for day in stride(from: Int64(-36_525), to: 255_675, by: 7) {
      let instant = Timestamp(seconds: day * 86_400 + 43_199)
      #expect(Timestamp(httpDate: instant.httpDate, now: now) == instant)
    }
  }
}
