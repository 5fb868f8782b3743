internal import HTTPSemantics

extension HTTPBinRoute {
  /// The route that answers with a status of the client's choice.
  static let statuses = [
    HTTPBinRoute("/status/{codes}", most) { request, server, handling in
      guard let codes = weightedCodes(request.value) else { return noCode }
      let code = draw(codes, &server)
      if let departure = departure(code) { handling.note(departure) }
      return HTTPBinAnswer(
        status(code),
        because: codes.count > 1
          ? "The code was drawn from those in the path."
          : "The path says which code to answer with."
      )
    }
  ]

  private static let noCode = HTTPBinAnswer(
    ResponseMessage(
      400,
      fields: [.contentType: "text/plain; charset=utf-8"],
      content: Array("Invalid status code".utf8)
    ),
    because: "The path is to name final status codes, 200 to 599, with weights if it names several."
  )

  /// Returns what a response with a code would have to have, and httpbin's has not.
  private static func departure(_ code: Int) -> Decision? {
    switch code {
    case 201:
      Decision(
        "N140",
        .semantics("15.3.2"),
        .definition,
        "201 means that a resource was created; here none was, so there is no Location."
      )
    case 308:
      Decision(
        nil,
        .semantics("15.4.9"),
        .should,
        "A 308 leads somewhere by Location; httpbin gives one to 307 and none to 308."
      )
    case 405:
      Decision(
        "N006",
        .semantics("15.5.6"),
        .must,
        "A 405 lists the allowed methods in Allow; httpbin's has none."
      )
    default: nil
    }
  }

  private typealias WeightedCode = (code: Int, weight: Double)

  /// Reads `418` or `200:3,500`; `nil` if a code is none or a weight no number.
  private static func weightedCodes(_ text: String) -> [WeightedCode]? {
    guard text.contains(",") else { return code(text).map { [($0, 1)] } }
    var codes: [WeightedCode] = []
    for choice in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = choice.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count <= 2, let code = code(parts[0]),
        let weight = parts.count == 2 ? Double(parts[1]) : 1, weight >= 0, weight.isFinite
      else { return nil }
      codes.append((code, weight))
    }
    return codes
  }

  /// Below 200 a code ends no exchange, and beyond 599 it is none (RFC 9110, section 15).
  private static func code(_ text: some StringProtocol) -> Int? {
    Int(text).flatMap { (200...599).contains($0) ? $0 : nil }
  }

  private static func draw(_ codes: [WeightedCode], _ server: inout OriginServer) -> Int {
    let total = codes.reduce(0) { $0 + $1.weight }
    let share = Double(server.nextNumber(below: 1 << 53)) / Double(1 << 53)
    var rest = share * total
    for (code, weight) in codes {
      if rest < weight { return code }
      rest -= weight
    }
    return codes[codes.count - 1].code
  }

  /// Returns the response that goes with a code, for some with fields and content.
  static func status(_ code: Int) -> ResponseMessage {
    switch code {
    case 301, 302, 303, 305, 307:
      ResponseMessage(StatusCode(code), fields: [.location: "/redirect/1"])
    case 304: ResponseMessage(304)
    case 401: ResponseMessage(401, fields: [.wwwAuthenticate: challenge])
    case 402: ResponseMessage(402, content: Array("This costs something.".utf8))
    case 406:
      ResponseMessage(
        406,
        fields: [.contentType: "application/json"],
        content: Array(notAcceptable.utf8)
      )
    case 407: ResponseMessage(407, fields: ["Proxy-Authenticate": challenge])
    case 418:
      ResponseMessage(
        418,
        fields: ["x-more-info": "http://tools.ietf.org/html/rfc2324"],
        content: Array(teapot.utf8)
      )
    default: .empty(StatusCode(code))
    }
  }

  private static let challenge = #"Basic realm="Fake Realm""#

  private static let notAcceptable =
    #"{"message": "Client did not request a supported media type.", "accept": ["image/webp", "#
    + #""image/svg+xml", "image/jpeg", "image/png", "image/*"]}"#

  private static let teapot = #"""

          _ o _
       .-'-----'-.  _
    __/           \/ )
    \_    short    |/
      \  & stout   |
       '._______.-'

    """#
}
