import HTTPSemantics
import Testing

@testable import Shell

@Suite struct `Sending a request again by itself` {
  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func `RFC 9110 15.5.9, RFC 6585 4: some statuses say that it may go well later`(code: Int) {
    #expect(RetryPolicy.isTransient(StatusCode(code)))
  }

  @Test(arguments: [200, 204, 301, 400, 404, 409, 412, 425, 428, 501, 505, 511])
  func `others say that it will not, or that it went well`(code: Int) {
    #expect(!RetryPolicy.isTransient(StatusCode(code)))
  }

  @Test(
    arguments: [
      (Method.get, [:], true), (.put, [:], true), (.delete, [:], true), (.post, [:], false),
      (.patch, [:], false), ("patch", [:], false), (.post, ["Idempotency-Key": "\"a\""], true),
      (.patch, ["idempotency-key": "\"a\""], true),
    ] as [(Method, Fields, Bool)]
  )
  func `RFC 9110 9.2.2: it takes an idempotent method, or a key`(
    method: Method,
    fields: Fields,
    isAllowed: Bool
  ) {
    #expect(RetryPolicy.mayRepeat(RequestMessage(method, "/x", fields: fields)) == isAllowed)
  }

  @Test(arguments: [
    ("120", 120), ("0", 0), ("Mon, 21 Sep 2026 14:15:00 GMT", 90),
    ("Mon, 21 Sep 2026 14:13:00 GMT", 0), ("soon", 4), ("-5", 4), ("999999999", 86_400),
  ])
  func `RFC 9110 10.2.3: Retry-After is seconds or a date`(value: String, seconds: Int) {
    let fields: Fields = ["Date": "Mon, 21 Sep 2026 14:13:30 GMT", "Retry-After": value]
    let response = ResponseMessage(503, fields: fields)
    #expect(RetryPolicy.pause(after: response, number: 3) == seconds)
  }

  @Test func `without it each pause is twice as long as the one before, up to a minute`() {
    let pauses = (1...9).map { RetryPolicy.pause(after: nil, number: $0) }
    #expect(pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60])
  }
}
