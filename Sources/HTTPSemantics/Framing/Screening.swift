/// What a listener on loopback refuses whatever the origin server would say.
///
/// Loopback keeps other machines out, but not the pages in the browser of the same person.
public enum Screening {
  /// Returns the refusal of a well-formed request that may not pass, or `nil`.
  public static func refusal(of request: RequestMessage, at instant: Timestamp) -> Reply? {
    if case .absolute("https", _, _, _) = request.target.form {
      return reply(
        .notSecured,
        Decision(
          nil,
          .semantics("7.4"),
          .must,
          "An https target is refused on a connection that is not secured.",
          isDeciding: true
        ),
        at: instant
      )
    }
    guard !request.method.isSafe, let finding = crossSiteFinding(request) else { return nil }
    return reply(
      .crossSite,
      Decision(
        nil,
        nil,
        .choice,
        finding + " Only safe methods pass.",
        isDeciding: true
      ),
      at: instant
    )
  }

  /// Returns the answer to a request for a host that is none of those that are answered for here.
  public static func misdirected(
    _ request: RequestMessage,
    known: [String],
    at instant: Timestamp
  ) -> Reply {
    let hosts = known.isEmpty ? "" : " Known are \(known.joined(separator: ", "))."
    return reply(
      .misdirected,
      Decision(
        "N205",
        .semantics("15.5.20"),
        .definition,
        "Nobody here answers for the host '\(request.host)'." + hosts,
        isDeciding: true
      ),
      at: instant
    )
  }

  /// Returns the answer to a connection beyond the number that a listener serves.
  public static func tooManyConnections(at instant: Timestamp) -> Reply {
    reply(
      .tooManyConnections,
      Decision(
        nil,
        .semantics("15.6.4"),
        .choice,
        "This server has as many connections as it serves.",
        isDeciding: true
      ),
      at: instant
    )
  }

  /// Returns the answer of a server that refuses for so many seconds: 503, or 429 to a hasty client.
  public static func overloaded(
    _ status: StatusCode,
    retryAfter seconds: Int,
    at instant: Timestamp
  ) -> Reply {
    let decision =
      status == 429
      ? Decision(
        "N161",
        Clause("RFC 6585", "4"),
        .should,
        "The client has sent too many requests; Retry-After says when to try again.",
        isDeciding: true
      )
      : Decision(
        nil,
        .semantics("15.6.4"),
        .may,
        "The server is overloaded for the time being; Retry-After says when to try again.",
        isDeciding: true
      )
    let type: ProblemType = status == 429 ? .tooManyRequests : .unavailable
    let detail = "Nothing was done. Try again in \(seconds) seconds."
    var response = ResponseMessage.problem(
      type,
      status,
      detail,
      clause: decision.clause,
      at: instant
    )
    response.fields[.retryAfter] = String(seconds)
    return Reply(response, decisions: [decision])
  }

  /// Returns the answer to a command for the laboratory that came with a request and is not carried
  /// out: it cannot be read, or a page in a browser sent it.
  public static func uncommanded(
    _ status: StatusCode,
    _ sentence: String,
    help: String,
    at instant: Timestamp
  ) -> Reply {
    let decision = Decision(nil, nil, .choice, sentence, isDeciding: true)
    let type: ProblemType = status == 403 ? .crossSite : .malformedCommand
    return Reply(
      .problem(type, status, sentence + " " + help, clause: nil, at: instant),
      decisions: [decision]
    )
  }

  /// Returns whether a page in a browser sent a request, whatever its site is.
  public static func isFromPage(_ request: RequestMessage) -> Bool {
    ["Origin", "Referer", "Sec-Fetch-Site"].contains { request.fields.contains($0) }
  }

  /// Says what shows that a page of another site sent the request.
  ///
  /// Browsers tell with Sec-Fetch-Site, older ones with Origin; what has neither is no browser's.
  private static func crossSiteFinding(_ request: RequestMessage) -> String? {
    if let site = request.fields["Sec-Fetch-Site"] {
      let isOwn = site == "same-origin" || site == "none"
      return isOwn ? nil : "Sec-Fetch-Site says that a page of another origin sent this request."
    }
    guard let origin = request.fields[.origin] else { return nil }
    let isOwn = origin.lowercased() == "http://" + request.host.lowercased()
    return isOwn ? nil : "Origin is not the origin of the target."
  }

  private static func reply(
    _ type: ProblemType,
    _ decision: Decision,
    at instant: Timestamp
  ) -> Reply {
    Reply(
      .problem(type, type.status, decision.sentence, clause: decision.clause, at: instant),
      decisions: [decision]
    )
  }
}
