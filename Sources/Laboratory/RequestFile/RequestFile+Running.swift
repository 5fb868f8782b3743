public import HTTPSemantics
public import JSONDocument

/// What a file needs of the world to run.
public struct RequestFileSetting {
  /// The host of requests that name none.
  public var defaultHost: String
  /// The moment at which the run begins.
  public var instant: Timestamp
  /// Returns random bits.
  public var random: () -> UInt64
  /// Puts a document at a path of the practice server, or takes away what is there.
  public var give: (String, JSONValue?) -> Void
  /// Returns whether a request may be sent that asks first.
  public var confirm: (RequestFile.Request, RequestMessage) -> Bool
  /// Sends a request and returns what came of it.
  public var send: (RequestMessage) throws -> Exchange

  /// Creates a setting from its parts.
  public init(
    defaultHost: String,
    instant: Timestamp,
    random: @escaping () -> UInt64,
    give: @escaping (String, JSONValue?) -> Void,
    confirm: @escaping (RequestFile.Request, RequestMessage) -> Bool = { _, _ in true },
    send: @escaping (RequestMessage) throws -> Exchange
  ) {
    self.defaultHost = defaultHost
    self.instant = instant
    self.random = random
    self.give = give
    self.confirm = confirm
    self.send = send
  }
}

/// What came of one request of a file.
public struct RequestOutcome {
  /// The request as the file has it.
  public let request: RequestFile.Request
  /// What was sent and answered; `nil` if nothing was.
  public let exchange: Exchange?
  /// What is not as expected, in the order of the file; empty if all is.
  public let failures: [RequestFileProblem]

  /// Whether all is as expected.
  public var isGood: Bool { failures.isEmpty }
}

extension RequestFile {
  /// Sends the requests in their order, tells of each, and returns what came of all.
  @discardableResult
  public func run(
    in setting: RequestFileSetting,
    report: (RequestOutcome) -> Void = { _ in }
  ) -> [RequestOutcome] {
    var values = ReferenceValues(variables, at: setting.instant, random: setting.random)
    return requests.map { request in
      let outcome = outcome(of: request, &values, setting)
      report(outcome)
      return outcome
    }
  }

  private func outcome(
    of request: Request,
    _ values: inout ReferenceValues,
    _ setting: RequestFileSetting
  ) -> RequestOutcome {
    do {
      let message = try request.message(values, defaultHost: setting.defaultHost)
      guard request.note == nil || setting.confirm(request, message) else {
        throw RequestFileProblem.unconfirmed(at: request.place)
      }
      for given in request.given { setting.give(given.path, given.document) }
      let exchange = try setting.send(message)
      guard let response = exchange.response else {
        let problem = RequestFileProblem(
          request.place,
          expected: "a response",
          found: exchange.fate.name
        )
        return RequestOutcome(request: request, exchange: exchange, failures: [problem])
      }
      if let name = request.name { values.responses[name] = response }
      let failures = request.failures(of: response, values)
      return RequestOutcome(request: request, exchange: exchange, failures: failures)
    } catch let problem as RequestFileProblem {
      return RequestOutcome(request: request, exchange: nil, failures: [problem])
    } catch {
      let problem = RequestFileProblem(
        request.place,
        expected: "a response",
        found: "none",
        help: String(describing: error)
      )
      return RequestOutcome(request: request, exchange: nil, failures: [problem])
    }
  }

  /// Returns a problem for each request to a host that nobody in the network answers for.
  ///
  /// One that expects 421 is meant to get there. What depends on responses is not known yet.
  public func misdirectedRequests(in network: Network) -> [RequestFileProblem] {
    let values = ReferenceValues(variables, at: Timestamp(seconds: 0)) { 0 }
    return requests.compactMap { request in
      guard let message = try? request.message(values, defaultHost: network.defaultHost) else {
        return nil
      }
      let isKnown = network.answers(for: message.host)
      if isKnown || request.expectation?.status == 421 { return nil }
      return .host(message.host, known: network.hosts, at: request.target.place)
    }
  }
}

extension RequestFile.Request {
  /// Returns the message that is sent, with what a client adds by itself.
  func message(
    _ values: ReferenceValues,
    defaultHost: String
  ) throws(RequestFileProblem) -> RequestMessage {
    let uri = try values.text(of: target)
    var lines: [Field] = []
    for field in fields { lines.append(Field(field.name, try values.text(of: field.value))) }
    var bytes: [UInt8] = []
    for piece in content {
      switch piece {
      case .text(let template): bytes += try values.text(of: template).utf8
      case .bytes(let data): bytes += data
      }
    }
    let (origin, path) = try RequestFile.parts(of: uri, at: target.place)
    let draft = DraftRequest(
      method,
      RequestTarget(path.encodedForTarget),
      origin: origin,
      fields: Fields(lines),
      content: bytes
    )
    return UserAgent.strict.request(from: draft, defaultHost: defaultHost).request
  }

  /// Returns in what a response is not as expected.
  fileprivate func failures(
    of response: ResponseMessage,
    _ values: ReferenceValues
  ) -> [RequestFileProblem] {
    guard let expectation else { return [] }
    var failures: [RequestFileProblem] = []
    if response.status.code != expectation.status {
      failures.append(
        .mismatch(status: expectation.status, response.status, at: expectation.place)
      )
    }
    for claim in expectation.claims {
      do throws(RequestFileProblem) {
        if let failure = try claim.mismatch(with: response, values) { failures.append(failure) }
      } catch {
        failures.append(error)
      }
    }
    return failures
  }
}

extension RequestFile {
  /// Returns where a URI is, and its path with the query; a fragment is not sent.
  static func parts(
    of uri: String,
    at place: Place
  ) throws(RequestFileProblem) -> (origin: DraftRequest.Origin?, path: String) {
    let uri = uri.prefix { $0 != "#" }
    if uri == "*" || uri.first == "/" { return (nil, String(uri)) }
    var scheme = "http"
    var rest = uri
    if let separator = uri.firstRange(of: "://") {
      scheme = uri[..<separator.lowerBound].lowercased()
      rest = uri[separator.upperBound...]
    }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.contains("@") else { throw .userInformation(at: place) }
    let path = rest.dropFirst(authority.count)
    return (
      DraftRequest.Origin(scheme: scheme, authority: String(authority)),
      path.first == "/" ? String(path) : "/" + path
    )
  }
}

extension String {
  /// The text with what is no ASCII character, and spaces, percent-encoded, as clients do it.
  fileprivate var encodedForTarget: String {
    utf8.reduce(into: "") { text, byte in
      text += byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : byte.percentTriplet
    }
  }
}
