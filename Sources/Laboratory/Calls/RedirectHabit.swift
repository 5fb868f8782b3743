public import HTTPSemantics

/// How a client goes on after a redirect.
///
/// RFC 9110, section 15.4 allows a change from POST to GET after 301 and 302 only, and asks for GET
/// or HEAD after 303; the rest is the client's own.
public struct RedirectHabit: Hashable, Sendable {
  /// The client.
  public let client: CallClient
  /// The most redirects that are followed one after the other.
  public let limit: Int
  /// The names of the fields that the call gave.
  private let given: [FieldName]
  /// Whether the call names the method, which curl keeps then.
  private let isMethodGiven: Bool

  /// Creates the habit of a client, for a call that gave these fields.
  public init(of client: CallClient, given: [FieldName] = [], isMethodGiven: Bool = false) {
    self.client = client
    self.given = given
    self.isMethodGiven = isMethodGiven
    limit =
      switch client {
      case .curl: 50
      case .requests: 30
      case .fetch: 20
      }
  }

  /// Returns the request that the client sends after a response; `nil` if it sends none.
  public func next(_ request: RequestMessage, _ response: ResponseMessage) -> RequestMessage? {
    guard follows(response.status.code), let location = response.fields[.location],
      let place = RedirectPlace(of: location, from: request)
    else { return nil }
    var next = request
    next.target = RequestTarget(place.target)
    if place.authority != request.host { leaveHost(&next, for: place.authority) }
    switch client {
    case .requests: changeAsRequests(&next, response.status.code)
    case .fetch: changeAsFetch(&next, response.status.code)
    case .curl: changeAsCurl(&next, response.status.code)
    }
    return next
  }

  private func follows(_ code: Int) -> Bool {
    switch code {
    case 301, 302, 303, 307, 308: true
    // curl goes wherever a Location is.
    default: client == .curl && (300..<400).contains(code)
    }
  }

  private func leaveHost(_ request: inout RequestMessage, for authority: String) {
    request.fields[.authorization] = nil
    if client != .requests { request.fields["Cookie"] = nil }
    // requests keeps a Host that it was given, for whatever host comes next.
    if client == .requests, given.contains(.host) { return }
    request.fields[.host] = authority
  }

  private func changeAsRequests(_ request: inout RequestMessage, _ code: Int) {
    request.fields["Cookie"] = nil
    switch code {
    case 303, 302: if request.method != .head { request.method = .get }
    case 301: if request.method == .post { request.method = .get }
    default: return
    }
    dropContent(&request, [.contentLength, .contentType, .transferEncoding])
    guard [.post, .put, .patch].contains(request.method) else { return }
    // Below requests, http.client tells a length of 0 for these methods, right behind Host.
    var lines = request.fields.lines
    let place = lines.first?.name == .host ? 1 : 0
    lines.insert(Field(.contentLength, "0"), at: place)
    request.fields = Fields(lines)
  }

  private func changeAsFetch(_ request: inout RequestMessage, _ code: Int) {
    let isPost = request.method == .post && (code == 301 || code == 302)
    let isOther = request.method != .get && request.method != .head && code == 303
    guard isPost || isOther else { return }
    request.method = .get
    dropContent(
      &request,
      [.contentLength, .contentType, .contentEncoding, .contentLanguage, .contentLocation]
    )
  }

  private func changeAsCurl(_ request: inout RequestMessage, _ code: Int) {
    guard [301, 302, 303].contains(code), request.fields.contains(.contentLength) else { return }
    if !isMethodGiven { request.method = .get }
    let own: [FieldName] = [.contentLength, .contentType].filter { !given.contains($0) }
    dropContent(&request, own)
  }

  private func dropContent(_ request: inout RequestMessage, _ names: [FieldName]) {
    request.content = []
    for name in names { request.fields[name] = nil }
  }
}

/// Where a Location leads.
private struct RedirectPlace {
  var authority: String
  var target: String

  /// Resolves a reference against the target of a request (RFC 3986, section 5.2.2).
  init?(of location: String, from request: RequestMessage) {
    if location.contains("://") {
      guard let url = CallURL(location), ["http", "https"].contains(url.scheme) else { return nil }
      self.init(url.authority, url.path, url.query)
    } else if location.hasPrefix("//") {
      guard let url = CallURL("http:" + location) else { return nil }
      self.init(url.authority, url.path, url.query)
    } else {
      guard !location.isEmpty else { return nil }
      let (path, query) = CallURL.split(location[...])
      let base = request.target.path
      let folder = base.lastIndex(of: "/").map { base[...$0] } ?? "/"
      let whole = path.isEmpty ? base : path.hasPrefix("/") ? path : folder + path
      let isEmpty = path.isEmpty && query == nil
      self.init(request.host, whole, isEmpty ? request.target.query : query)
    }
  }

  private init(_ authority: String, _ path: String, _ query: String?) {
    self.authority = authority
    let whole = CallURL.withoutDotSegments(path.isEmpty ? "/" : path)
    let text = whole + (query.map { "?" + $0 } ?? "")
    target = text.percentEncoded { (0x21..<0x7F).contains($0) }
  }
}
