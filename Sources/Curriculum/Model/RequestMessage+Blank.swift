import HTTPSemantics

/// The blank in a request that a learner fills.
enum RequestBlank {
  /// How it is written.
  static let mark = "____"
}

extension Example {
  /// The number of blanks in the message of the example.
  var blankCount: Int {
    if case .request(let request) = action { request.blankCount } else { 0 }
  }
}

extension RequestMessage {
  /// The number of blanks in the request.
  fileprivate var blankCount: Int {
    let texts = [method.name, target.text, String(decoding: content, as: UTF8.self)]
    let parts = texts + fields.flatMap { [$0.name.spelling, $0.value] }
    return parts.reduce(0) { $0 + $1.ranges(of: RequestBlank.mark).count }
  }

  /// Returns the request with a text in the place of its blank.
  func filled(with text: String) -> RequestMessage {
    func filled(_ part: String) -> String { part.replacing(RequestBlank.mark, with: text) }
    return RequestMessage(
      Method(filled(method.name)),
      RequestTarget(filled(target.text)),
      fields: Fields(fields.map { Field(FieldName(filled($0.name.spelling)), filled($0.value)) }),
      content: Array(filled(String(decoding: content, as: UTF8.self)).utf8)
    )
  }
}
