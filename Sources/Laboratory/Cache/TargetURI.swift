public import HTTPSemantics

/// The URI that a request is about, in the form in which a cache compares it.
///
/// RFC 9110, sections 7.1 and 4.2.3: scheme and host in small letters, without the scheme's own
/// port, the path with its percent-encodings in their normal form. The query is left as it is.
public struct TargetURI: Hashable, Sendable {
  /// Scheme, host and port, by which RFC 9110, section 4.3.1 tells origins apart.
  public let origin: String
  /// The path and the query.
  public let pathAndQuery: String

  /// Creates the target URI of a request; `nil` when its target names no resource, as `*` does.
  public init?(of request: RequestMessage) {
    switch request.target.form {
    case .origin(_, let query):
      self.init("http", request.host, request.target.normalPath, query)
    case .absolute(let scheme, let authority, _, let query):
      self.init(scheme, authority, request.target.normalPath, query)
    case .authority, .asterisk: return nil
    }
  }

  /// Creates the URI that a reference in the response to a request stands for.
  ///
  /// RFC 3986, section 5.2; `nil` when the reference is not of the schemes http and https.
  public init?(_ reference: String, from request: RequestMessage) {
    guard let place = ResolvedReference(reference, from: request) else { return nil }
    let path = RequestTarget(place.path).normalPath
    self.init(place.scheme, place.authority, path, place.query)
  }

  /// Creates a URI from its parts, which are in their normal form.
  init(origin: String, pathAndQuery: String) {
    self.origin = origin
    self.pathAndQuery = pathAndQuery
  }

  private init(_ scheme: String, _ authority: String, _ path: String, _ query: String?) {
    let name = authority.lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    origin = scheme + "://" + (name.hasSuffix(port) ? String(name.dropLast(port.count)) : name)
    pathAndQuery = path + (query.map { "?" + $0 } ?? "")
  }
}

extension TargetURI: CustomStringConvertible {
  /// The URI.
  public var description: String { origin + pathAndQuery }
}
