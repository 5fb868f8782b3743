internal import HTTPSemantics

/// Where a reference in a response leads.
struct ResolvedReference: Hashable {
  /// The scheme, `http` or `https`.
  let scheme: String
  /// The host with its port, unless that is the scheme's own.
  let authority: String
  /// The path without dot segments.
  let path: String
  /// The text behind the question mark, if there is one.
  let query: String?

  /// Resolves a reference against the target of a request (RFC 3986, section 5.2.2).
  ///
  /// The fragment is left out. `nil` when the reference is empty or of another scheme.
  init?(_ reference: String, from request: RequestMessage) {
    var scheme = "http"
    if case .absolute(let own, _, _, _) = request.target.form { scheme = own }
    if reference.hasScheme || reference.hasPrefix("//") {
      let text = reference.hasPrefix("//") ? scheme + ":" + reference : reference
      guard let url = CallURL(text), ["http", "https"].contains(url.scheme) else { return nil }
      self.init(url.scheme, url.authority, url.path, url.query)
    } else {
      guard !reference.isEmpty else { return nil }
      let (path, query) = CallURL.split(reference[...])
      let base = request.target.path
      let folder = base.lastIndex(of: "/").map { base[...$0] } ?? "/"
      let whole = path.isEmpty ? base : path.hasPrefix("/") ? path : folder + path
      let isSame = path.isEmpty && query == nil
      self.init(scheme, request.host, whole, isSame ? request.target.query : query)
    }
  }

  private init(_ scheme: String, _ authority: String, _ path: String, _ query: String?) {
    self.scheme = scheme
    self.authority = authority
    self.path = CallURL.withoutDotSegments(path.isEmpty ? "/" : path)
    self.query = query
  }

  /// The path and the query as they stand in a request line.
  var target: RequestTarget {
    let text = path + (query.map { "?" + $0 } ?? "")
    return RequestTarget(text.percentEncoded { (0x21..<0x7F).contains($0) })
  }
}

extension String {
  /// Whether a reference begins with a scheme (RFC 3986, section 3.1).
  fileprivate var hasScheme: Bool {
    guard let end = firstIndex(where: { ":/?#".contains($0) }), self[end] == ":" else {
      return false
    }
    return self[..<end].first?.isLetter == true
  }
}
