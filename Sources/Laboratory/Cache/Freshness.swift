internal import HTTPSemantics

/// How long a response can be used without asking, and who says so.
///
/// RFC 9111, section 4.2.1, for a shared cache.
public struct Freshness: Hashable, Sendable {
  /// What the lifetime is taken from.
  public enum Source: String, Hashable, Sendable {
    /// The directive `s-maxage`, which is for shared caches and counts first.
    case sharedMaximumAge = "s-maxage"
    /// The directive `max-age`.
    case maximumAge = "max-age"
    /// The field Expires, less the Date.
    case expires = "Expires"
    /// A guess of the cache from Last-Modified (section 4.2.2).
    case guess = "a guess"
    /// Nothing: the response has to be validated before each use.
    case nothing
  }

  /// The seconds from the making of the response to its expiration.
  public let lifetime: Int
  /// What the lifetime is taken from.
  public let source: Source

  /// Whether the origin server says when the response expires.
  public var isExplicit: Bool { source != .guess && source != .nothing }

  /// Works out the freshness of a response.
  ///
  /// What is no number or no date means that the response is stale (sections 4.2.1 and 5.3).
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - received: When it was received, which stands for a Date that is missing.
  ///   - isGuessed: Whether the cache guesses where nothing is said.
  init(of response: ResponseMessage, received: Timestamp, isGuessed: Bool) {
    let directives = CacheDirectives(response.fields)
    let date = response.fields.date(.date, now: received) ?? received
    if directives.contains("s-maxage") {
      self.init(directives.seconds("s-maxage") ?? 0, .sharedMaximumAge)
    } else if directives.contains("max-age") {
      self.init(directives.seconds("max-age") ?? 0, .maximumAge)
    } else if response.fields.contains(.expires) {
      let expires = response.fields.date(.expires, now: received) ?? date
      self.init(max(0, Int(expires.seconds - date.seconds)), .expires)
    } else if isGuessed, response.status.isHeuristicallyCacheable || directives.contains("public"),
      let modified = response.fields.date(.lastModified, now: received)
    {
      let tenth = Int(date.seconds - modified.seconds) / 10
      self.init(min(max(0, tenth), Freshness.longestGuess), .guess)
    } else {
      self.init(0, .nothing)
    }
  }

  private init(_ lifetime: Int, _ source: Source) {
    self.lifetime = lifetime
    self.source = source
  }

  private static let longestGuess = 86_400
}

extension StatusCode {
  /// Whether a cache may guess how long a response with this status is fresh.
  ///
  /// RFC 9110, section 15.1.
  var isHeuristicallyCacheable: Bool {
    [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501].contains(code)
  }
}

extension Fields {
  /// Returns the date in the first line of a field, whatever the letter case of its names.
  ///
  /// RFC 9111, section 4.2.
  func date(_ name: FieldName, now: Timestamp) -> Timestamp? {
    guard let text = values(of: name).first else { return nil }
    return Timestamp(httpDate: text, now: now)
      ?? Timestamp(httpDate: text.withDateCase, now: now)
  }
}

extension String {
  /// The text with a capital letter at the start of each word, and GMT in capitals.
  fileprivate var withDateCase: String {
    var isInWord = false
    let bytes = utf8.map { byte in
      let small = byte.lowercased
      let isLetter = small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
      defer { isInWord = isLetter }
      return isLetter && !isInWord ? small - 0x20 : small
    }
    return String(decoding: bytes, as: UTF8.self).replacing("Gmt", with: "GMT")
  }
}
