internal import HTTPSemantics

/// A form that was sent in parts.
///
/// RFC 7578 and RFC 2046, section 5.1.1. Lines end with CR LF or with LF alone.
struct MultipartForm {
  /// One part.
  struct Part {
    /// The name of the control.
    let name: String
    /// The name of the file; `nil` for a value.
    let fileName: String?
    /// The media type that the part states.
    let type: String?
    /// The content.
    let content: [UInt8]
  }

  /// The parts in order.
  private(set) var parts: [Part] = []

  /// Reads parts between boundaries, or returns `nil` when there are none or they are malformed.
  init?(_ bytes: [UInt8], boundary: String) {
    var rest = bytes[...]
    guard let first = MultipartForm.delimiter(boundary, in: rest) else { return nil }
    rest = rest[first.end...]
    var isLast = first.isLast
    while !isLast {
      guard let next = MultipartForm.delimiter(boundary, in: rest),
        let part = Part(rest[..<next.start])
      else { return nil }
      parts.append(part)
      rest = rest[next.end...]
      isLast = next.isLast
    }
  }

  /// A line that separates parts, with the line break before it.
  private struct Delimiter {
    var start: Int
    var end: Int
    var isLast: Bool
  }

  /// Finds the next line that is the boundary.
  private static func delimiter(_ boundary: String, in bytes: ArraySlice<UInt8>) -> Delimiter? {
    let mark = Array(("--" + boundary).utf8)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let lineEnd = bytes[place...].firstIndex(of: UInt8(ascii: "\n"))
      let line = bytes[place..<(lineEnd ?? bytes.endIndex)]
      if line.starts(with: mark) {
        let tail = line.dropFirst(mark.count)
        let isLast = tail.starts(with: "--".utf8)
        if isLast || tail.allSatisfy(\.isBlank) && lineEnd != nil {
          let end = lineEnd.map { $0 + 1 } ?? bytes.endIndex
          return Delimiter(start: bytes.lineBreak(before: place), end: end, isLast: isLast)
        }
      }
      guard let lineEnd else { return nil }
      place = lineEnd + 1
    }
    return nil
  }
}

extension MultipartForm.Part {
  /// Reads a part, its fields and its content, or returns `nil` when it is no control's.
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    var fields = Fields()
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: rest[..<end].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      fields.append(FieldName(String(parts[0])), String(parts[1].drop { $0 == " " }))
    }
    guard let value = fields["Content-Disposition"],
      let disposition = ContentDisposition(fieldValue: value), let name = disposition.name
    else { return nil }
    self.name = name
    fileName = disposition.fileName
    type = fields[.contentType]
    content = Array(rest)
  }
}

extension ArraySlice<UInt8> {
  /// Returns the place of the line break that ends before a place, or the place without one.
  fileprivate func lineBreak(before place: Int) -> Int {
    guard place > startIndex, self[place - 1] == UInt8(ascii: "\n") else { return place }
    let hasReturn = place - 1 > startIndex && self[place - 2] == UInt8(ascii: "\r")
    return place - (hasReturn ? 2 : 1)
  }
}
