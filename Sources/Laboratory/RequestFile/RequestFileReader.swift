internal import HTTPSemantics
internal import JSONDocument

extension RequestFile {
  /// Reads the bytes of a file; there is a file or there are problems, in their order.
  ///
  /// Values of an environment stand for names to which the file gives no value of its own.
  /// `content` returns the bytes of a file that a request takes its content from; `nil` if it
  /// cannot be read.
  public static func read(
    _ bytes: [UInt8],
    environment: [String: String] = [:],
    content: (String) -> [UInt8]? = { _ in nil }
  ) -> (file: RequestFile?, problems: [RequestFileProblem]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [.notText(at: RequestFileReader.firstFault(in: bytes))])
    }
    return withoutActuallyEscaping(content) { content in
      var reader = RequestFileReader(environment: environment, content: content)
      return reader.read(text)
    }
  }
}

/// One reading of a `.http` file.
struct RequestFileReader {
  /// What is wrong so far.
  var problems: [RequestFileProblem] = []
  /// The variables so far.
  var variables: [String: Template] = [:]
  /// The requests so far.
  var requests: [RequestFile.Request] = []
  /// The values of the environment.
  private let environment: [String: String]
  /// Returns the bytes of a file of content.
  let content: (String) -> [UInt8]?

  /// Creates a reading.
  init(environment: [String: String], content: @escaping (String) -> [UInt8]?) {
    self.environment = environment
    self.content = content
  }

  /// A line of the file.
  struct Line {
    /// The place of its first character.
    var place: RequestFile.Place
    /// The text without the line end.
    var text: Substring

    /// Whether there is nothing but white space.
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// The text without white space at its ends, and its place.
    var trimmed: (text: Substring, place: RequestFile.Place) {
      let indent = text.prefix { $0.isWhitespace }.count
      return (text.trimmed, place.advanced(by: indent))
    }
  }

  /// Reads the text of a whole file.
  mutating func read(_ text: String) -> (file: RequestFile?, problems: [RequestFileProblem]) {
    let lines = RequestFileReader.lines(of: text)
    var start = 0
    while start < lines.count {
      let next = lines[(start + 1)...].firstIndex(where: \.isSeparator) ?? lines.endIndex
      readBlock(lines[start..<next])
      start = next
    }
    if requests.isEmpty, problems.isEmpty {
      let place = lines.last?.place ?? RequestFile.Place(line: 1, column: 1)
      problems.append(.noRequest("the end of the file", at: place))
    }
    takeEnvironment()
    checkReferences()
    guard problems.isEmpty else {
      return (
        nil, problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
      )
    }
    return (RequestFile(variables: variables, requests: requests), [])
  }

  /// Gives the names of the environment their values, but for those that the file defines.
  private mutating func takeEnvironment() {
    for (name, value) in environment where variables[name] == nil {
      var template = Template(place: RequestFile.Place(line: 1, column: 1))
      template.pieces = [.text(value)]
      variables[name] = template
    }
  }

  /// Returns the place of the first bytes that are not UTF-8.
  static func firstFault(in bytes: [UInt8]) -> RequestFile.Place {
    var line = 1
    for part in bytes.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil {
        let valid = part.indices.last { String(validating: part[..<$0], as: UTF8.self) != nil }
        let before = String(decoding: part[..<(valid ?? part.startIndex)], as: UTF8.self)
        return RequestFile.Place(line: line, column: before.count + 1)
      }
      line += 1
    }
    return RequestFile.Place(line: line, column: 1)
  }

  private static func lines(of text: String) -> [Line] {
    let lineEnds: [Character] = ["\n", "\r\n", "\r"]
    let text = text.unicodeScalars.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let parts = text.split(omittingEmptySubsequences: false) { lineEnds.contains($0) }
    return parts.enumerated().map { index, part in
      Line(place: RequestFile.Place(line: index + 1, column: 1), text: part)
    }
  }

  // MARK: Blocks

  /// Reads what stands between two separators, the first of them included.
  private mutating func readBlock(_ lines: ArraySlice<Line>) {
    var block = RequestBlock()
    for line in lines {
      if line.isSeparator {
        block.title = String(line.text.drop { $0 == "#" }.trimmed)
      } else if let comment = line.comment {
        readComment(comment, into: &block)
      } else {
        block.expects = .nothing
        read(line, into: &block)
      }
    }
    close(block)
  }

  private mutating func read(_ line: Line, into block: inout RequestBlock) {
    switch block.phase {
    case .start:
      if line.isBlank { return }
      if line.trimmed.text.first == "@" { return readVariable(line) }
      readRequestLine(line, into: &block)
      block.phase = .target
    case .target where line.isContinuation:
      extendTarget(line, of: &block)
    case .target, .fields:
      block.phase = line.isBlank ? .content : .fields
      if !line.isBlank { readField(line, into: &block) }
    case .content:
      block.content.append(line)
    }
  }

  private mutating func close(_ block: RequestBlock) {
    guard var request = block.request else {
      guard block.phase == .start, let place = block.firstAnnotation else { return }
      return problems.append(.noRequest("the end of this part of the file", at: place))
    }
    request.title = block.title
    request.name = block.name
    request.note = block.note
    request.given = block.given
    request.content = pieces(
      of: block.content,
      isForm: block.isForm,
      isMultipart: block.isMultipart
    )
    if var expectation = block.expectation {
      if let content = expectedContent(block.expectedLines) {
        expectation.claims.append(.content(content))
      }
      request.expectation = expectation
    }
    requests.append(request)
  }
}

extension RequestFileReader.Line {
  /// Whether the line stands between two requests.
  var isSeparator: Bool { text.hasPrefix("###") }

  /// Whether the line goes on with the target of the line before.
  var isContinuation: Bool {
    let text = trimmed.text
    return text.first == "?" || text.first == "&"
      || text.first == "/" && self.text.first?.isWhitespace == true
  }

  /// What stands behind the marks of a comment, with the white space before it; `nil` for another
  /// line.
  var comment: RequestFileReader.Line? {
    let (text, place) = trimmed
    let mark: Character = text.first == "#" ? "#" : "/"
    let marks = text.prefix { $0 == mark }.count
    guard text.first == "#" || text.hasPrefix("//") else { return nil }
    return RequestFileReader.Line(place: place.advanced(by: marks), text: text.dropFirst(marks))
  }
}
