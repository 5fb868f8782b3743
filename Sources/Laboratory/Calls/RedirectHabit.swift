public import HTTPSemantics

/// How a client goes on after a redirect.
///
/// RFC 9110, section 15.4 allows a change from POST to GET after 301 and 302 only, and asks for GET
/// or HEAD after 303; the rest is the client's own.
public struct RedirectHabit: Hashable, Sendable {
  /// The client.
  public let profile: ClientProfile
  /// The names of the fields that the call gave.
  private let given: [FieldName]
  /// Whether the call names the method, which curl keeps then.
  private let isMethodGiven: Bool

  /// Creates the habit of a client, for a call that gave these fields.
  public init(_ profile: ClientProfile, given: [FieldName] = [], isMethodGiven: Bool = false) {
    self.profile = profile
    self.given = given
    self.isMethodGiven = isMethodGiven
  }

  /// Creates the habit of a client whose calls are read.
  public init(of client: CallClient, given: [FieldName] = [], isMethodGiven: Bool = false) {
    let profile: ClientProfile =
      switch client {
      case .curl: .curl
      case .requests: .requests
      case .fetch: .fetch
      }
    self.init(profile, given: given, isMethodGiven: isMethodGiven)
  }

  /// The most redirects that are followed one after the other.
  public var limit: Int { profile.redirectLimit }

  /// Returns the request that the client sends after a response; `nil` if it sends none.
  public func next(_ request: RequestMessage, _ response: ResponseMessage) -> RequestMessage? {
    guard follows(response.status.code), let location = response.fields[.location],
      let place = ResolvedReference(location, from: request)
    else { return nil }
    var next = request
    next.target = place.target
    next.method = method(after: response.status.code, request.method)
    if TargetURI(of: request)?.origin != TargetURI(location, from: request)?.origin {
      leaveOrigin(&next, for: place.authority)
    }
    // requests makes cookies anew from what servers have set.
    if profile.kind == .requests { next.fields["Cookie"] = nil }
    let isChanged = next.method != request.method
    // Fetch standard, section 3.2: a navigation by GET says no Origin.
    if profile.kind == .form, isChanged { next.fields[.origin] = nil }
    let isRewritten = (301...303).contains(response.status.code)
    if isChanged || (isRewritten && profile.rules.redirectedContent == .leftOut) {
      dropContent(&next)
    }
    return next
  }

  private func follows(_ code: Int) -> Bool {
    switch code {
    case 301, 302, 303, 307, 308: true
    // curl goes wherever a Location is.
    default: profile.kind == .curl && (300..<400).contains(code)
    }
  }

  private func method(after code: Int, _ method: Method) -> Method {
    let rules = profile.rules
    if method == .head { return .head }
    if profile.kind == .curl, isMethodGiven { return method }
    let isPost = method == .post
    let becomesGet =
      switch code {
      case 301: rules.movedMethod.changes(isPost)
      case 302: rules.foundMethod.changes(isPost)
      case 303: rules.seeOtherMethod.changes(isPost)
      case 307, 308: rules.temporaryMethod == .becomesGet
      default: false
      }
    return becomesGet ? .get : method
  }

  private func leaveOrigin(_ request: inout RequestMessage, for authority: String) {
    if profile.rules.credentials == .leftBehind {
      let names: [FieldName] =
        switch profile.kind {
        case .requests: [.authorization]
        case .strict: [.authorization, "Cookie", "Proxy-Authorization", .origin, "Referer"]
        case .fetch, .form, .curl: [.authorization, "Cookie"]
        }
      request.fields = request.fields.without(names)
    }
    // requests keeps a Host that it was given, for whatever host comes next.
    if profile.kind == .requests, given.contains(.host) { return }
    request.fields[.host] = authority
  }

  /// The fields that go with the content when the client leaves it out.
  var contentFields: [FieldName] {
    switch profile.kind {
    case .strict:
      [
        .contentEncoding, .contentLanguage, .contentLocation, .contentType, .contentLength,
        "Digest", "Content-Digest", .lastModified, .transferEncoding, .expect,
      ]
    case .requests: [.contentLength, .contentType, .transferEncoding]
    case .fetch, .form:
      [.contentLength, .contentType, .contentEncoding, .contentLanguage, .contentLocation]
    case .curl: [.contentLength, .contentType].filter { !given.contains($0) }
    }
  }

  private func dropContent(_ request: inout RequestMessage) {
    let framing: [FieldName] = [.contentLength, .transferEncoding]
    let isKept = profile.rules.contentFields == .kept
    request.content = []
    request.trailers = [:]
    request.fields = request.fields.without(isKept ? framing : contentFields)
    guard profile.kind == .requests, [.post, .put, .patch].contains(request.method) else { return }
    // Below requests, http.client tells a length of 0 for these methods, right behind Host.
    var lines = request.fields.lines
    let place = lines.first?.name == .host ? 1 : 0
    lines.insert(Field(.contentLength, "0"), at: place)
    request.fields = Fields(lines)
  }
}

extension ClientRules.MovedMethod {
  /// Returns whether the method becomes GET.
  fileprivate func changes(_ isPost: Bool) -> Bool {
    self == .becomesGet || (self == .postBecomesGet && isPost)
  }
}

extension ClientRules.SeeOtherMethod {
  /// Returns whether the method becomes GET.
  fileprivate func changes(_ isPost: Bool) -> Bool {
    self == .becomesGet || (self == .postBecomesGet && isPost)
  }
}
