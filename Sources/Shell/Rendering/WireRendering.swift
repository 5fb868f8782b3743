import HTTPSemantics
import Laboratory
import Terminal

/// An exchange byte for byte.
///
/// Control characters are visible, line ends are marked, and so are the fields that the client added.
struct WireRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns the groups of lines: what was sent, what was received, and how much that was.
  func groups(of exchange: Exchange) -> [[StyledText]] {
    let sent = lines(of: exchange.requestBytes, added: exchange.addedFields)
    let received = lines(of: exchange.responseBytes, added: [])
    let size =
      "sent \(exchange.requestBytes.count) bytes, "
      + "received \(exchange.responseBytes.count) bytes"
    let time = exchange.duration.map { ", in \($0.inMilliseconds) ms" } ?? ""
    let figures = (size + time).styled(.faint)
    return [sent, received, figures.wrapped(to: rendition.measure, indent: 2, hanging: 2)]
  }

  private func lines(of bytes: [UInt8], added: [FieldName]) -> [StyledText] {
    var rest = bytes[...]
    var lines: [StyledText] = []
    var isHead = true
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 10 }
      let isEnded = line.endIndex < rest.endIndex
      let isCarried = isEnded && line.last == 13
      let text = visible(isCarried ? line.dropLast() : line)
      let name = FieldName(String(text.prefix { $0 != ":" }))
      let isAdded = isHead && !lines.isEmpty && added.contains(name)
      let mark = isEnded ? lineEnd(isCarried: isCarried) : ""
      lines += row(StyledText(text) + mark.styled(.faint), isAdded: isAdded)
      isHead = isHead && !text.isEmpty
      rest = rest[line.endIndex...].dropFirst()
    }
    return lines
  }

  /// Returns bytes as text: control characters in caret notation, what is no UTF-8 as `\xFF`.
  private func visible(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text.harmless() }
    return bytes.map { byte in
      guard byte >= 0x80 else { return String(UnicodeScalar(byte)).harmless() }
      return "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// Returns the mark of a line end: CR LF, or LF alone.
  private func lineEnd(isCarried: Bool) -> String {
    guard rendition.isUnicode, !rendition.isPlain else { return isCarried ? "\\r\\n" : "\\n" }
    return isCarried ? "␍␊" : "␊"
  }

  private func row(_ text: StyledText, isAdded: Bool) -> [StyledText] {
    let note: StyledText = isAdded ? "\("added by the client", .notice)" : ""
    guard isAdded, 2 + text.width + 2 + note.width <= rendition.measure else {
      return (text + (isAdded ? "  " + note : "")).wrapped(
        to: rendition.columns,
        indent: 2,
        hanging: 4
      )
    }
    return rendition.row(text.indented, right: note)
  }
}

extension Duration {
  /// The time in milliseconds with one decimal.
  fileprivate var inMilliseconds: String {
    let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
