/// An option of curl, as far as it is known here.
struct CurlOption: Sendable {
  /// The name behind two hyphens.
  let name: String
  /// The letter behind one hyphen, if there is one.
  let letter: Character?
  /// What it does to the request.
  let effect: Effect

  /// What options do.
  enum Effect: Sendable {
    /// Takes a word that the request is made of.
    case takes(Word)
    /// Sets something.
    case sets(Flag)
    /// Does nothing to the request.
    case nothing
    /// Takes a word and does nothing to the request.
    case takesNothing
    /// Does something that cannot be shown here, and what.
    case refused(String)
  }

  /// The words that a request is made of.
  enum Word: Sendable {
    /// The method.
    case method
    /// The URL.
    case url
    /// Content, or the name of a file with it.
    case data
    /// Content as it stands.
    case raw
    /// Content with its value percent-encoded.
    case encoded
    /// JSON.
    case json
    /// A part of a form.
    case part
    /// A part of a form as it stands.
    case literalPart
    /// A field.
    case field
    /// A user's name and password.
    case user
    /// A token.
    case bearer
    /// The value of User-Agent.
    case agent
    /// The value of Referer.
    case referer
    /// A cookie.
    case cookie
    /// The value of Range.
    case range
    /// A part of the query.
    case query
    /// The target as it stands.
    case target
  }

  /// What can be set.
  enum Flag: Sendable {
    /// The data goes into the query.
    case get
    /// HEAD is asked for.
    case head
    /// Redirects are followed.
    case follows
    /// Braces and brackets in a URL stand for themselves.
    case globOff
    /// Dot segments are left alone.
    case pathAsIs
    /// Accept-Encoding is sent.
    case compressed
  }

  /// Creates an option.
  init(_ name: String, _ letter: Character?, _ effect: Effect) {
    self.name = name
    self.letter = letter
    self.effect = effect
  }

  /// Returns the option of a name.
  static func named(_ name: String) -> CurlOption? { all.first { $0.name == name } }

  /// Returns the option of a letter.
  static func of(_ letter: Character) -> CurlOption? { all.first { $0.letter == letter } }

  /// All options that are known.
  static let all = effective + silent + refused

  private static let effective: [CurlOption] = [
    CurlOption("request", "X", .takes(.method)),
    CurlOption("url", nil, .takes(.url)),
    CurlOption("data", "d", .takes(.data)),
    CurlOption("data-ascii", nil, .takes(.data)),
    CurlOption("data-binary", nil, .takes(.data)),
    CurlOption("data-raw", nil, .takes(.raw)),
    CurlOption("data-urlencode", nil, .takes(.encoded)),
    CurlOption("json", nil, .takes(.json)),
    CurlOption("form", "F", .takes(.part)),
    CurlOption("form-string", nil, .takes(.literalPart)),
    CurlOption("header", "H", .takes(.field)),
    CurlOption("user", "u", .takes(.user)),
    CurlOption("oauth2-bearer", nil, .takes(.bearer)),
    CurlOption("user-agent", "A", .takes(.agent)),
    CurlOption("referer", "e", .takes(.referer)),
    CurlOption("cookie", "b", .takes(.cookie)),
    CurlOption("range", "r", .takes(.range)),
    CurlOption("url-query", nil, .takes(.query)),
    CurlOption("request-target", nil, .takes(.target)),
    CurlOption("get", "G", .sets(.get)),
    CurlOption("head", "I", .sets(.head)),
    CurlOption("location", "L", .sets(.follows)),
    CurlOption("globoff", "g", .sets(.globOff)),
    CurlOption("path-as-is", nil, .sets(.pathAsIs)),
    CurlOption("compressed", nil, .sets(.compressed)),
  ]

  private static let silent: [CurlOption] =
    silentFlags.map { CurlOption($0.0, $0.1, .nothing) }
    + silentWords.map { CurlOption($0.0, $0.1, .takesNothing) }

  private static let silentFlags: [(String, Character?)] = [
    ("include", "i"), ("silent", "s"), ("verbose", "v"), ("show-error", "S"), ("fail", "f"),
    ("insecure", "k"), ("no-buffer", "N"), ("progress-bar", "#"), ("ipv4", "4"), ("ipv6", "6"),
    ("http1.1", nil), ("http2", nil), ("http3", nil), ("fail-with-body", nil), ("basic", nil),
    ("no-progress-meter", nil), ("remote-name", "O"), ("remote-header-name", "J"),
    ("create-dirs", nil), ("tcp-nodelay", nil), ("no-keepalive", nil), ("tlsv1.2", nil),
    ("tlsv1.3", nil), ("ssl-no-revoke", nil), ("no-sessionid", nil), ("disable", "q"),
  ]

  private static let silentWords: [(String, Character?)] = [
    ("output", "o"), ("write-out", "w"), ("max-time", "m"), ("connect-timeout", nil),
    ("dump-header", "D"), ("cacert", nil), ("capath", nil), ("cert", "E"), ("key", nil),
    ("retry", nil), ("retry-delay", nil), ("retry-max-time", nil), ("stderr", nil), ("trace", nil),
    ("trace-ascii", nil), ("resolve", nil), ("interface", nil), ("limit-rate", nil),
    ("cookie-jar", "c"), ("noproxy", nil), ("max-redirs", nil),
  ]

  private static let refused: [CurlOption] = [
    CurlOption("upload-file", "T", .refused("sends a file, and files are not read here")),
    CurlOption("config", "K", .refused("reads a file, and files are not read here")),
    CurlOption(
      "http1.0",
      "0",
      .refused("speaks HTTP/1.0; the practice server is shown with HTTP/1.1")
    ),
    CurlOption(
      "http2-prior-knowledge",
      nil,
      .refused("speaks HTTP/2, which the practice server does not")
    ),
    CurlOption("next", ":", .refused("starts a second request; paste one at a time")),
    CurlOption(
      "digest",
      nil,
      .refused("answers a challenge, which the practice server does not make")
    ),
    CurlOption(
      "anyauth",
      nil,
      .refused("answers a challenge, which the practice server does not make")
    ),
    CurlOption("proxy", "x", .refused("goes through a proxy, and there is none here")),
    CurlOption("help", "h", .refused("sends nothing")),
    CurlOption("version", "V", .refused("sends nothing")),
  ]
}
