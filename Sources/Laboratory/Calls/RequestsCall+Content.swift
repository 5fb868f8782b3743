internal import HTTPSemantics

extension RequestsCall {
  /// Returns the content, the media type that the module gives it, and whether it goes in chunks.
  mutating func content() throws(CallFault) -> (bytes: [UInt8]?, type: String?, isChunked: Bool) {
    let data = value("data") ?? .null
    if data.isFalsy {
      guard let json = value("json") else { return (nil, nil, false) }
      guard let text = ScriptJSON.python.text(of: json) else {
        throw fault("requests raises TypeError: this is no JSON.", "json")
      }
      return (Array(text.utf8), MediaWord.json.mediaType, false)
    }
    if value("json") != nil { notes.append("json= is ignored beside data=") }
    switch data {
    case .text(let text):
      noteMissingType()
      return (Array(text.utf8), nil, false)
    case .bytes(let bytes):
      noteMissingType()
      return (bytes, nil, false)
    case .object, .list, .tuple:
      let text = FormEncoding.python.text(of: try pairs("data"))
      let what = if case .object = data { "a dictionary" } else { "pairs" }
      notes.append("data= with \(what) is sent as a form")
      // Without a length urllib3 sends chunks, and the module tells no length of 0 here.
      return (Array(text.utf8), MediaWord.form.mediaType, text.isEmpty)
    default:
      throw fault("requests raises TypeError: data= is \(data.pythonType).", "data")
    }
  }

  private mutating func noteMissingType() {
    if case .object(let members) = value("headers") {
      let names = members.compactMap(\.key.pythonText)
      if names.contains(where: { FieldName($0) == .contentType }) { return }
    }
    notes.append("data= with a text says no Content-Type")
  }

  /// Returns the names and values of an argument as they go into a form or a query.
  func pairs(_ argument: String) throws(CallFault) -> [(String, String)] {
    var pairs: [(ScriptValue, ScriptValue)] = []
    switch value(argument) {
    case .object(let members): pairs = members.map { ($0.key, $0.value) }
    case .list(let items), .tuple(let items):
      for item in items {
        switch item {
        case .list(let pair) where pair.count == 2, .tuple(let pair) where pair.count == 2:
          pairs.append((pair[0], pair[1]))
        default:
          throw fault(
            "requests raises ValueError: \(argument)= needs pairs of a name and a value.",
            argument
          )
        }
      }
    default: throw fault("\(argument)= is not understood.", argument)
    }
    var texts: [(String, String)] = []
    for (name, value) in pairs { texts += try text(name, value, argument) }
    return texts
  }

  /// A list becomes a pair for each element, an inner dictionary one for each of its names.
  private func text(
    _ name: ScriptValue,
    _ value: ScriptValue,
    _ argument: String
  ) throws(CallFault) -> [(String, String)] {
    let values: [ScriptValue] =
      switch value {
      case .list(let items), .tuple(let items): items
      case .object(let members): members.map(\.key)
      default: [value]
      }
    var pairs: [(String, String)] = []
    for value in values where value != .null {
      var text = value.pythonText
      if case .bytes(let bytes) = value { text = String(validating: bytes, as: UTF8.self) }
      guard let text, let name = name.pythonText else {
        throw fault("A value of \(argument)= is not understood.", argument)
      }
      pairs.append((name, text))
    }
    return pairs
  }
}

/// The URL of a call of `requests`, as it is sent.
struct RequestsURL {
  /// The host and the port.
  var authority: String
  /// The user's name and password, decoded.
  var userInformation: String?
  /// The target in origin form.
  var target: String
}

extension RequestsCall {
  /// Returns the URL with the parameters, encoded as the module does it.
  func url() throws(CallFault) -> RequestsURL {
    guard case .text(let text) = value("url") else {
      throw fault("The URL is missing, or no text.", "url")
    }
    guard text.contains("://") || text.hasPrefix("http:") else {
      throw fault(
        "requests raises MissingSchema: '\(text)' has no scheme.",
        help: "Nothing is sent; write http:// and the host.",
        "url"
      )
    }
    let start = text.drop { $0 == " " }
    guard let url = CallURL(String(start)), ["http", "https"].contains(url.scheme) else {
      throw fault("requests raises InvalidURL or InvalidSchema for this.", "url")
    }
    var whole = url
    let parts = [url.query ?? "", try parameters()].filter { !$0.isEmpty }
    whole.query = parts.isEmpty ? nil : parts.joined(separator: "&")
    return RequestsURL(
      authority: url.authority,
      userInformation: url.userInformation.map(\.percentDecoded),
      target: whole.requestsTarget
    )
  }

  /// Returns what `params=` adds to the query.
  private func parameters() throws(CallFault) -> String {
    switch value("params") {
    case nil: ""
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    default: FormEncoding.python.text(of: try pairs("params"))
    }
  }
}

extension String {
  /// The text with all percent-encoded bytes decoded.
  var percentDecoded: String { String(decoding: percentDecoded { _ in true }, as: UTF8.self) }

  private func percentDecoded(where isDecoded: (UInt8) -> Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), isDecoded(value)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The part of a URL with its percent signs in order, as urllib3 and `requests` make it.
  ///
  /// One percent sign without two digits behind it has all of them encoded.
  var requoted: String {
    let bytes = Array(utf8)
    let signs = bytes.indices.filter { bytes[$0] == UInt8(ascii: "%") }
    let isEncoded = signs.allSatisfy { index in
      let digits = bytes[(index + 1)...].prefix(2)
      return digits.count == 2 && digits.allSatisfy(\.isHexadecimal)
    }
    let kept = percentEncoded { $0.isKeptByRequests || isEncoded && $0 == UInt8(ascii: "%") }
    let decoded = kept.percentDecoded(where: \.isUnreservedCharacter)
    return String(decoding: decoded, as: UTF8.self).uppercasingPercentEncodings
  }

  private var uppercasingPercentEncodings: String {
    var bytes = Array(utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      for place in index + 1..<min(index + 3, bytes.count) where bytes[place].isHexadecimal {
        bytes[place] = bytes[place].isDigit ? bytes[place] : bytes[place] & 0xDF
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lowercased)
  }

  /// Whether urllib3 leaves the byte alone in a path or a query.
  fileprivate var isKeptByRequests: Bool {
    isUnreservedCharacter || "!$&'()*+,;=:@/?".utf8.contains(self)
  }
}
