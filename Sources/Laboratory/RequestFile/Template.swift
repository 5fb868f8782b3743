/// A text in which references such as `{{login.response.body.id}}` stand for values.
struct Template: Sendable {
  /// A part of the text.
  enum Piece: Sendable {
    /// Text as it is.
    case text(String)
    /// What stands for a value, and where it stands.
    case reference(Reference, RequestFile.Place)
  }

  /// The parts in order.
  var pieces: [Piece] = []
  /// Where the text stands.
  var place: RequestFile.Place

  /// The text, if nothing in it is a reference.
  var literal: String? {
    var text = ""
    for piece in pieces {
      guard case .text(let part) = piece else { return nil }
      text += part
    }
    return text
  }

  /// The references with their places.
  var references: [(reference: Reference, place: RequestFile.Place)] {
    pieces.compactMap { piece in
      if case .reference(let reference, let place) = piece { (reference, place) } else { nil }
    }
  }
}

extension Template {
  /// Reads a text that stands at a place; a reference that is none is noted among the problems.
  ///
  /// Braces that are not closed are text.
  init(_ text: Substring, at place: RequestFile.Place, problems: inout [RequestFileProblem]) {
    self.place = place
    var rest = text
    while let (before, inner, after) = Template.firstBraces(in: rest) {
      let offset = text.distance(from: text.startIndex, to: before.endIndex)
      let position = place.advanced(by: offset)
      if !before.isEmpty { pieces.append(.text(String(before))) }
      do throws(RequestFileProblem) {
        pieces.append(.reference(try Reference(inner.trimmed, at: position), position))
      } catch {
        problems.append(error)
      }
      rest = after
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }

  private static func firstBraces(
    in text: Substring
  ) -> (before: Substring, inner: Substring, after: Substring)? {
    var rest = text
    while let close = rest.firstRange(of: "}}") {
      // Of all opening braces the last are meant, as in {"a":{"b":{{c}}}}.
      if let open = lastOpening(in: rest[..<close.lowerBound]) {
        let inner = text[open.upperBound..<close.lowerBound]
        return (text[..<open.lowerBound], inner, text[close.upperBound...])
      }
      rest = rest[close.upperBound...]
    }
    return nil
  }

  private static func lastOpening(in text: Substring) -> Range<String.Index>? {
    var end = text.endIndex
    while let last = text[..<end].lastIndex(of: "{"), last > text.startIndex {
      let before = text.index(before: last)
      if text[before] == "{" { return before..<text.index(after: last) }
      end = last
    }
    return nil
  }
}

extension Template {
  /// The value of a variable with its escapes resolved.
  ///
  /// They are those of REST Client: `\n`, `\r`, `\t`, and `\` before another character for that
  /// character. What references bring stays as it is.
  var unescaped: Template {
    var template = self
    template.pieces = pieces.map { piece in
      guard case .text(let text) = piece else { return piece }
      return .text(Template.unescape(text))
    }
    return template
  }

  private static func unescape(_ text: String) -> String {
    let escapes: [Unicode.Scalar: Unicode.Scalar] = ["n": "\n", "r": "\r", "t": "\t"]
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(isEscaped ? escapes[scalar] ?? scalar : scalar)
        isEscaped = false
      }
    }
    return String(result)
  }
}

extension RequestFile.Place {
  /// Returns the place so many characters further on in the line.
  func advanced(by characters: Int) -> RequestFile.Place {
    RequestFile.Place(line: line, column: column + characters)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: Substring {
    var text = Substring(self).drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
