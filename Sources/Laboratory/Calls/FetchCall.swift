internal import HTTPSemantics

/// A call of JavaScript's `fetch`, and what the function makes of it.
///
/// The rules are the Fetch standard's; field order, lengths and fields of its own are those of
/// Node.js 20.
struct FetchCall {
  private let range: Range<Int>
  private let resource: ScriptParser.Argument
  private let options: ScriptParser.Argument?
  private let page: String
  private var notes: [String] = []

  /// Takes the arguments of a call; a path is resolved against the host of a page.
  init(_ arguments: [ScriptParser.Argument], at range: Range<Int>, page: String) throws(CallFault) {
    guard let first = arguments.first else {
      throw CallFault("fetch throws a TypeError: it needs a URL.", at: range)
    }
    self.range = range
    self.page = page
    resource = first
    options = arguments.count > 1 ? arguments[1] : nil
  }

  /// Returns the call with the request that is sent.
  func call() throws(CallFault) -> Call {
    var call = self
    let url = try call.url()
    let method = try call.method()
    let given = try call.givenFields()
    let (content, type) = try call.content(method)
    var fields = FetchCall.fields(given, host: url.authority, method, type: type)
    let isAnticipated = ["POST", "PUT", "PATCH"].contains(method)
    if content?.isEmpty == false || isAnticipated {
      fields.append("content-length", String(content?.count ?? 0))
    }
    let request = RequestMessage(
      Method(method),
      RequestTarget(url.target),
      fields: fields,
      content: content ?? []
    )
    return Call(
      client: .fetch,
      request: try request.checked(at: range),
      added: fields.map(\.name).filter { !given.contains($0) },
      notes: call.notes,
      redirects: try call.habit(given)
    )
  }

  /// Returns the fields in the order in which Node.js sends them, without the length.
  private static func fields(
    _ given: Fields,
    host: String,
    _ method: String,
    type: String?
  ) -> Fields {
    var fields: Fields = ["host": host]
    fields.append(
      "connection",
      given[.connection] ?? (method == "HEAD" ? "close" : "keep-alive")
    )
    for field in given where field.name != .connection { fields.append(field.name, field.value) }
    if let type, !given.contains(.contentType) { fields.append("content-type", type) }
    for field in defaults where !given.contains(field.name) {
      fields.append(field.name, field.value)
    }
    return fields
  }

  private static let defaults = ClientProfile.fetch.defaultFields

  private func option(_ name: String) throws(CallFault) -> ScriptValue? {
    guard let options, options.value != .undefined else { return nil }
    guard case .object(let members) = options.value else {
      throw CallFault("The options of fetch are an object.", at: options.range)
    }
    let value = members.first { $0.key == .text(name) }?.value
    return value == .undefined ? nil : value
  }

  private var optionsRange: Range<Int> { options?.range ?? range }

  private func habit(_ given: Fields) throws(CallFault) -> RedirectHabit? {
    for name in ["cache", "dispatcher", "duplex"] where try option(name) != nil {
      throw CallFault("The option '\(name)' is not understood here.", at: optionsRange)
    }
    switch try option("redirect") {
    case nil, .text("follow")?: return RedirectHabit(of: .fetch, given: given.map(\.name))
    case .text("manual")?, .text("error")?: return nil
    default:
      throw CallFault(
        "fetch throws a TypeError: redirect is follow, manual or error.",
        at: optionsRange
      )
    }
  }

  private mutating func method() throws(CallFault) -> String {
    guard let value = try option("method") else { return "GET" }
    let name = value.javaScriptText
    guard Token.isToken(name) else {
      throw CallFault("fetch throws a TypeError: '\(name)' is no method.", at: optionsRange)
    }
    let upper = name.uppercased()
    if ["CONNECT", "TRACE", "TRACK"].contains(upper) {
      throw CallFault("fetch throws a TypeError: it does not send \(upper).", at: optionsRange)
    }
    // Fetch standard, section 2.2.1: PATCH is not among those that are normalized.
    let isNormalized = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"].contains(upper)
    guard name != upper, isNormalized || upper == "PATCH" else { return name }
    notes.append(
      isNormalized
        ? "'\(name)' is sent as \(upper)" : "'\(name)' is sent as it stands, in small letters"
    )
    return isNormalized ? upper : name
  }

  private mutating func content(_ method: String) throws(CallFault) -> ([UInt8]?, type: String?) {
    guard let value = try option("body"), value != .null else { return (nil, nil) }
    if method == "GET" || method == "HEAD" {
      throw CallFault(
        "fetch throws a TypeError: \(method) with a body is not sent.",
        at: optionsRange
      )
    }
    switch value {
    case .bytes(let bytes): return (bytes, nil)
    case .parameters:
      return (Array(value.javaScriptText.utf8), "application/x-www-form-urlencoded;charset=UTF-8")
    case .object:
      notes.append("body: with an object is sent as the text [object Object]")
    case .list: notes.append("body: with an array is sent as its elements with commas")
    default: break
    }
    return (Array(value.javaScriptText.utf8), "text/plain;charset=UTF-8")
  }
}

extension FetchCall {
  private mutating func givenFields() throws(CallFault) -> Fields {
    var fields = Fields()
    for (name, value) in try pairs() {
      guard Token.isToken(name) else {
        throw CallFault(
          "fetch throws a TypeError: '\(name)' is no name of a header.",
          at: optionsRange
        )
      }
      if FieldName(name) == .host {
        notes.append("Host is the client's own and not taken from headers")
        continue
      }
      if [.contentLength, .transferEncoding, .expect].contains(FieldName(name)) {
        throw CallFault("fetch sets \(name) by itself, and fails with another.", at: optionsRange)
      }
      let field = FieldName(name)
      let text = try fieldValue(value.javaScriptText)
      fields[field] = fields[field].map { $0 + ", " + text } ?? text
    }
    return fields
  }

  private func pairs() throws(CallFault) -> [(String, ScriptValue)] {
    switch try option("headers") {
    case nil: return []
    case .object(let members)?: return members.map { ($0.key.javaScriptText, $0.value) }
    case .list(let items)?:
      var pairs: [(String, ScriptValue)] = []
      for item in items {
        guard case .list(let pair) = item, pair.count == 2 else {
          throw CallFault("headers as an array has pairs.", at: optionsRange)
        }
        pairs.append((pair[0].javaScriptText, pair[1]))
      }
      return pairs
    default: throw CallFault("headers is an object or an array of pairs.", at: optionsRange)
    }
  }

  private func fieldValue(_ text: String) throws(CallFault) -> String {
    guard let bytes = text.latin1Bytes else {
      throw CallFault(
        "fetch throws a TypeError: a value of headers is not latin-1.",
        at: optionsRange
      )
    }
    let start = bytes.drop { $0.isBlank }
    let end = start.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start.startIndex
    guard let value = String.fieldValue(of: Array(start[..<end])) else {
      throw CallFault("This value of headers cannot be sent, or is not UTF-8.", at: optionsRange)
    }
    return value
  }

  private mutating func url() throws(CallFault) -> (authority: String, target: String) {
    guard case .text(var text) = resource.value else {
      throw CallFault("The URL of fetch is understood as a text only.", at: resource.range)
    }
    if text.hasPrefix("/"), !text.hasPrefix("//") {
      notes.append(
        "'\(text)' is resolved against http://\(page), as on a page from there; Node.js throws"
      )
      text = "http://\(page)" + text
    }
    guard let url = CallURL(text.trimmingControls), ["http", "https"].contains(url.scheme) else {
      throw CallFault("fetch throws a TypeError: '\(text)' is no URL.", at: resource.range)
    }
    guard url.userInformation == nil else {
      throw CallFault("fetch throws a TypeError: the URL has credentials.", at: resource.range)
    }
    return (url.authority, url.browserTarget)
  }
}

extension CallURL {
  /// The target that Node.js sends for a URL (URL standard, sections 4.4 and 1.3).
  var browserTarget: String {
    let slashed = path.replacing("\\", with: "/")
    let path = CallURL.withoutDotSegments(slashed.isEmpty ? "/" : slashed, isEncodedDot: true)
    let target = path.percentEncoded { $0.isKept && !"`{}".utf8.contains($0) }
    // Node.js leaves the question mark out where nothing follows it.
    guard let query, !query.isEmpty else { return target }
    return target + "?" + query.percentEncoded { $0.isKept && $0 != .singleQuote }
  }
}

extension String {
  /// The text without spaces and control characters at its ends, and without line ends and tabs.
  fileprivate var trimmingControls: String {
    let scalars = unicodeScalars.drop { $0.value <= 0x20 }
    let end = scalars.lastIndex { $0.value > 0x20 }.map { scalars.index(after: $0) }
    let inner = scalars[..<(end ?? scalars.startIndex)].filter { ![9, 10, 13].contains($0.value) }
    return String(String.UnicodeScalarView(inner))
  }
}

extension UInt8 {
  /// Whether the byte stays as it is in paths and queries alike.
  fileprivate var isKept: Bool {
    (0x21..<0x7F).contains(self) && !"\"#<>".utf8.contains(self)
  }
}

/// The token of RFC 9110, section 5.6.2.
enum Token {
  /// Returns whether a text is a token.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isTokenCharacter)
  }
}
