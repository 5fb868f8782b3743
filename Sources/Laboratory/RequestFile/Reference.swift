internal import HTTPSemantics
internal import JSONDocument

/// What stands in double braces: a name for a value that is known when the request is sent.
enum Reference: Hashable, Sendable {
  /// A value that the file gives a name to.
  case variable(String)
  /// A field of the response to a named request.
  case field(FieldName, of: String)
  /// The content of the response to a named request, or a value in it.
  case content(JSONPointer, of: String)
  /// A new random UUID.
  case guid
  /// The seconds since 1970.
  case timestamp
  /// A random number of the range.
  case randomInt(Range<Int>)

  /// The name of the request whose response is meant.
  var request: String? {
    switch self {
    case .field(_, let name), .content(_, let name): name
    case .variable, .guid, .timestamp, .randomInt: nil
    }
  }
}

extension Reference {
  /// Reads the text between the braces, which stand at a place.
  init(_ text: Substring, at place: RequestFile.Place) throws(RequestFileProblem) {
    if text.first == "$" {
      self = try Reference.generated(text, at: place)
      return
    }
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].isIdentifier, ["request", "response"].contains(parts[1]) else {
      guard text.isVariableName else { throw .reference(String(text), at: place) }
      self = .variable(String(text))
      return
    }
    guard parts.count == 3, parts[1] == "response" else {
      throw .responseReference(String(text), at: place)
    }
    self = try Reference.part(parts[2], of: String(parts[0]), whole: text, at: place)
  }

  private static func generated(
    _ text: Substring,
    at place: RequestFile.Place
  ) throws(RequestFileProblem) -> Reference {
    let words = text.split(whereSeparator: \.isWhitespace)
    switch (words.first, words.count) {
    case ("$guid", 1), ("$uuid", 1): return .guid
    case ("$timestamp", 1): return .timestamp
    case ("$randomInt", 1): return .randomInt(0..<1000)
    case ("$randomInt", 3):
      guard let low = Int(words[1]), let high = Int(words[2]), low < high else { break }
      return .randomInt(low..<high)
    default: break
    }
    throw .generator(String(text), at: place)
  }

  private static func part(
    _ part: Substring,
    of name: String,
    whole: Substring,
    at place: RequestFile.Place
  ) throws(RequestFileProblem) -> Reference {
    if part.hasPrefix("headers.") {
      let field = FieldName(String(part.dropFirst("headers.".count)))
      if field.isToken { return .field(field, of: name) }
    } else if part == "body" || part == "body.*" {
      return .content(JSONPointer(), of: name)
    } else if part.hasPrefix("body."), let path = JSONPointer(path: part.dropFirst(5)) {
      return .content(path, of: name)
    } else if part.hasPrefix("body["), let path = JSONPointer(path: "$" + part.dropFirst(4)) {
      return .content(path, of: name)
    }
    throw .responseReference(String(whole), at: place)
  }
}

extension JSONPointer {
  /// Creates a pointer from a path such as `$.items[0].id` or `items[0]['first name']`.
  ///
  /// It is the part of JSONPath (RFC 9535) that leads to one value.
  init?(path: Substring) {
    var rest = path.first == "$" ? path.dropFirst() : "." + path
    var tokens: [String] = []
    while let first = rest.first {
      rest = rest.dropFirst()
      if first == "." {
        let name = rest.prefix { $0 != "." && $0 != "[" }
        guard !name.isEmpty, !name.contains(where: { "*?@/'\"] ".contains($0) }) else { return nil }
        tokens.append(String(name))
        rest = rest.dropFirst(name.count)
      } else if first == "[", let close = rest.firstIndex(of: "]") {
        guard let token = JSONPointer.selector(rest[..<close]) else { return nil }
        tokens.append(token)
        rest = rest[close...].dropFirst()
      } else {
        return nil
      }
    }
    self.init(tokens: tokens)
  }

  private static func selector(_ text: Substring) -> String? {
    if let quote = text.first, quote == "'" || quote == "\"" {
      return text.count >= 2 && text.last == quote ? String(text.dropFirst().dropLast()) : nil
    }
    return !text.isEmpty && text.utf8.allSatisfy(\.isDigit) ? String(text) : nil
  }
}

extension Substring {
  /// Whether the text can be the name of a request.
  var isIdentifier: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// Whether the text can be the name of a variable.
  var isVariableName: Bool {
    !isEmpty && allSatisfy { !$0.isWhitespace && !"={}".contains($0) }
  }
}
