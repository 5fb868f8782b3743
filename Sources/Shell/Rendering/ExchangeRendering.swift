import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

/// An exchange as it is shown after a run: request, response, the deciding line, the change of state.
struct ExchangeRendering {
  /// How texts are to be written.
  let rendition: Rendition
  /// The most lines of one content that are shown at once.
  private let contentHeight = 8

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns the groups of lines of an exchange: request, response, and what decided an error.
  func groups(of exchange: Exchange, _ detail: Detail) -> [[StyledText]] {
    guard !detail.parts.isEmpty else { return [summary(of: exchange)] }
    let request = message(exchange.requestBytes, detail, .requestFields, .requestContent)
    guard let response = exchange.response else { return [request, ending(of: exchange)] }
    let messages = [
      request, message(exchange.responseBytes, detail, .responseFields, .responseContent),
    ]
    let rendering = DecisionRendering(rendition)
    let cached = exchange.cacheDecision.map { [rendering.line(of: $0)] } ?? []
    guard response.status.isError, let decision = exchange.decidingDecision else {
      return messages + cached
    }
    return messages + [rendering.line(of: decision)]
  }

  /// Returns what the client got in the place of a response.
  private func ending(of exchange: Exchange) -> [StyledText] {
    let arrow = Sign.arrow.text(in: rendition)
    let outcome: StyledText = "\(arrow) \(exchange.outcome)"
    let lines = outcome.wrapped(to: rendition.measure, indent: 2, hanging: 4)
    guard exchange.fate.isLoss else { return lines }
    let note = "What follows happened on the server; the client cannot know it.".styled(.faint)
    return lines + note.wrapped(to: rendition.measure, indent: 2, hanging: 2)
  }

  /// Returns a line for an exchange: method, target and status.
  func summary(of exchange: Exchange) -> [StyledText] {
    let arrow = Sign.arrow.text(in: rendition)
    let request = exchange.request
    let method = request?.method.name ?? ""
    let target = request?.target.text ?? ""
    let line: StyledText =
      "\(method, .method) \(target) \(arrow) \(exchange.outcome)"
    return line.wrapped(to: rendition.measure, indent: 2, hanging: 4)
  }

  /// Returns the lines of a message as it is on the wire, its content readable.
  func message(_ bytes: [UInt8]) -> [StyledText] {
    message(bytes, Detail(), .responseFields, .responseContent)
  }

  private func message(
    _ bytes: [UInt8],
    _ detail: Detail,
    _ fields: Detail.Part,
    _ content: Detail.Part
  ) -> [StyledText] {
    let end = bytes.firstRange(of: [13, 10, 13, 10])
    var parts: [[StyledText]] = []
    if detail.parts.contains(fields) {
      let head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.endIndex)], as: UTF8.self)
      parts.append(self.head(detail.isSorted ? head.withSortedFields : head))
    }
    if detail.parts.contains(content), let end, end.upperBound < bytes.endIndex {
      parts.append(self.content(Array(bytes[end.upperBound...]), height: contentHeight))
    }
    return Array(parts.joined(separator: [""]))
  }

  private func head(_ text: String) -> [StyledText] {
    StyledText.message(text).flatMap { $0.wrapped(to: rendition.columns, indent: 2, hanging: 4) }
  }

  /// Returns the lines of a content: JSON on one line if it fits, else spread out.
  ///
  /// Without a height it is all of them.
  func content(_ bytes: [UInt8], height: Int?) -> [StyledText] {
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      let note = "\(bytes.count) bytes that are no text: ".styled(.faint)
      return [("\(note)\("wire", .key)" as StyledText).indented]
    }
    let text = decoded.hasSuffix("\n") ? String(decoded.dropLast()) : decoded
    var lines = StyledText(lines: text).lines
    if let document = try? JSONValue.parse(bytes) {
      // What fits on a line is shown as it was sent, white space and all.
      let fits = !text.contains(where: \.isNewline) && text.count <= rendition.measure - 4
      lines = StyledText.json(fits ? text : document.prettyText(indent: 2))
    }
    lines = lines.flatMap { line -> [StyledText] in
      let margin = line.string.prefix { $0 == " " }.count
      return line.wrapped(to: rendition.columns - 2, hanging: margin + 2)
    }
    guard let height, lines.count > height else { return lines.map(\.indented) }
    let rest = lines.count - height + 1
    let ellipsis = Sign.ellipsis.text(in: rendition)
    let note: StyledText = "\(ellipsis) \(rest) more lines: \("content", .key)"
    return (lines.prefix(height - 1) + [note]).map(\.indented)
  }
}

extension String {
  /// The start line and the field lines of a message, these sorted by name.
  fileprivate var withSortedFields: String {
    let lines = split(separator: "\r\n", omittingEmptySubsequences: false)
    let fields = lines.dropFirst().map { (name: $0.prefix { $0 != ":" }.lowercased(), line: $0) }
    // Lines of one name keep their order, which means something.
    let sorted = fields.enumerated().sorted {
      ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
    }
    return (lines.prefix(1) + sorted.map(\.element.line)).joined(separator: "\r\n")
  }
}
