internal import HTTPSemantics

extension HTTPBinRoute {
  /// The routes that lead elsewhere.
  static let redirects = [
    HTTPBinRoute("/redirect-to", most) { request, _, _ in redirectTo(request) },
    HTTPBinRoute("/redirect/{n}") { request, _, _ in
      let isAbsolute = request.arguments["absolute"]?.lowercased() == "true"
      return countdown(request, isAbsolute: isAbsolute)
    },
    HTTPBinRoute("/absolute-redirect/{n}") { request, _, _ in
      countdown(request, isAbsolute: true)
    },
    HTTPBinRoute("/relative-redirect/{n}") { request, _, _ in
      var answer = countdown(request, isAbsolute: false)
      if answer.response.status == 302 { answer.response.content = [] }
      return answer
    },
  ]

  /// Leads where the query says, with 302 unless it names another 3xx.
  private static func redirectTo(_ request: HTTPBinRequest) -> HTTPBinAnswer {
    var status: StatusCode = 302
    if let text = request.arguments.value(inAnyCase: "status_code") {
      guard let code = Int(text) else { return crash("The status_code is no number.") }
      if (300..<400).contains(code) { status = StatusCode(code) }
    }
    // Without an address Python writes None.
    let address = request.arguments.value(inAnyCase: "url") ?? "None"
    guard address.isFieldValue else { return crash("The address has a line break in it.") }
    let location = address.percentEncoded(keeping: "!#$%&'()*+,/:;=?@[]")
    return redirect(.empty(status, [.location: location]))
  }

  /// Leads to the same path with one less, and from 1 to `/get`.
  private static func countdown(
    _ request: HTTPBinRequest,
    isAbsolute: Bool
  ) -> HTTPBinAnswer {
    guard let count = Int(request.value), count > 0 else {
      return crash("There is no redirect to be made.")
    }
    let prefix = isAbsolute ? "/absolute-redirect/" : "/relative-redirect/"
    let path = count == 1 ? "/get" : prefix + String(count - 1)
    let address = (isAbsolute ? request.server : "") + path
    let sentence = #"Go on to <a href="\#(address)">\#(address)</a>."#
    return redirect(.page(302, title: "Redirecting...", sentence, [.location: address]))
  }

  private static func redirect(_ response: ResponseMessage) -> HTTPBinAnswer {
    HTTPBinAnswer(
      response,
      .semantics("15.4"),
      .definition,
      "Location says where to go on; what becomes of the method is up to the client and the status."
    )
  }
}

extension FormPairs {
  /// Returns the value of the first name that differs from a name by letter case at most.
  fileprivate func value(inAnyCase name: String) -> String? {
    pairs.first { $0.name.lowercased() == name }?.value
  }
}

extension String {
  /// Whether the text has no control character that would end a line of the header section.
  var isFieldValue: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }
  }
}
