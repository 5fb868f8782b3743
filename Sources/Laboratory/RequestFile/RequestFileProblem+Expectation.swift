internal import HTTPSemantics
internal import JSONDocument

extension RequestFileProblem {
  /// An expected response has no status.
  static func status(_ text: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a status code from 100 to 599",
      found: text.isEmpty ? "nothing" : "'\(text)'",
      help: "An expected response begins with a comment such as # HTTP/1.1 201"
    )
  }

  /// A request has two expected responses.
  static func secondExpectation(at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(place, expected: "one expected response", found: "another one")
  }

  /// A line of an expected response says nothing.
  static func expectation(_ line: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "'Name: value', 'no Name', 'no content' or '/member value'",
      found: "'\(line)'",
      help: "An empty comment comes before the content, an empty line before other comments."
    )
  }

  /// A pattern is no regular expression.
  static func pattern(_ pattern: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(place, expected: "a regular expression after '~'", found: "'\(pattern)'")
  }

  /// The status of the response is another one.
  static func mismatch(
    status: Int,
    _ found: StatusCode,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    let status = StatusCode(status).description
    return RequestFileProblem(place, expected: "status \(status)", found: "\(found)")
  }

  /// A field of the response is another one, or missing.
  static func mismatch(
    field: FieldName,
    _ value: String,
    _ found: String?,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    let what = found.map { "'\($0)'" } ?? "none"
    return RequestFileProblem(place, expected: "the field '\(field): \(value)'", found: what)
  }

  /// The response has what it should not have.
  static func mismatch(
    absent name: String,
    _ found: String,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(place, expected: "no \(name)", found: found)
  }

  /// A value in the content of the response is another one, or missing.
  static func mismatch(
    value pointer: JSONPointer,
    _ value: String,
    _ found: JSONValue?,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "\(pointer) to be \(value)",
      found: found?.text() ?? "no such value"
    )
  }

  /// The content of the response is another one.
  static func mismatch(
    content: String,
    _ found: [UInt8],
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    let text = String(decoding: found, as: UTF8.self)
    return RequestFileProblem(
      place,
      expected: "the content \(content)",
      found: found.isEmpty ? "no content" : text
    )
  }
}
