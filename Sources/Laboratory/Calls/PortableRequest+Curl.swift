internal import HTTPSemantics

extension PortableRequest {
  /// The command line of curl.
  func curlText() throws(CallRefusal) -> String {
    guard method != .head || content.isEmpty else {
      throw CallRefusal("curl waits for content after HEAD, or sends none.")
    }
    var words = ["curl"]
    if method == .head {
      words.append("-I")
    } else if method != (content.isEmpty ? .get : .post) {
      words += ["-X", try method.name.shellWord()]
    }
    words += try curlURL()
    var options: [String] = []
    for field in fieldsWithHost {
      let text = field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)"
      options.append("-H " + (try text.shellWord()))
    }
    if !content.isEmpty {
      if !fields.contains(.contentType) { options.append("-H 'Content-Type:'") }
      options.append("--data-raw " + (try content.shellWord()))
    }
    return ([words.joined(separator: " ")] + options).joined(separator: " \\\n  ")
  }

  private func curlURL() throws(CallRefusal) -> [String] {
    let isPlain = CallURL(url).map { $0.curlTarget == target } ?? false
    guard target.hasPrefix("/"), isPlain else {
      return [try "http://\(address)/".shellWord(), "--request-target", try target.shellWord()]
    }
    let hasBrackets = target.contains { "{}[]".contains($0) }
    return (hasBrackets ? ["-g"] : []) + [try url.shellWord()]
  }
}

extension CallURL {
  /// The target that curl sends for a URL.
  var curlTarget: String {
    let path = CallURL.withoutDotSegments(path.isEmpty ? "/" : path)
    return path.percentEncoded(isUppercase: false) { $0 < 0x80 } + (query.map { "?" + $0 } ?? "")
  }
}

extension String {
  /// Returns the text as one word of a shell.
  func shellWord() throws(CallRefusal) -> String { try Array(utf8).shellWord() }
}

extension [UInt8] {
  /// Returns bytes as one word of a shell: as they are, in single quotes, or in `$'…'`.
  func shellWord() throws(CallRefusal) -> String {
    guard !contains(0) else {
      throw CallRefusal("A word of a shell holds no NUL, and the content does.")
    }
    guard let text = String(validating: self, as: UTF8.self), text.isShownAsItIs(keeping: "\n")
    else {
      return "$'" + map(\.inANSIQuotes).joined() + "'"
    }
    if !isEmpty, allSatisfy(\.isPlainInShell) { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

extension UInt8 {
  fileprivate var isPlainInShell: Bool {
    isWordCharacter || "@%+=:,./-".utf8.contains(self)
  }

  /// The byte within `$'…'`.
  fileprivate var inANSIQuotes: String {
    switch self {
    case .backslash: "\\\\"
    case .singleQuote: "\\'"
    case .lineFeed: "\\n"
    case .carriageReturn: "\\r"
    case 0x09: "\\t"
    case 0x20..<0x7F: String(Character(Unicode.Scalar(self)))
    default: "\\x" + (self < 16 ? "0" : "") + String(self, radix: 16)
    }
  }
}
