import HTTPSemantics
import Laboratory
import Terminal

/// An exchange byte for byte: control characters visible, line ends marked, what the client added marked.
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
    return [sent, received, ["  " + (size + time).styled(.faint)]]
  }

  private func lines(of bytes: [UInt8], added: [FieldName]) -> [StyledText] {
    var rest = bytes[...]
    var lines: [StyledText] = []
    var isHead = true
    while !rest.isEmpty {
      let end = isHead ? rest.firstRange(of: [13, 10]) : nil
      let line = String(decoding: rest[..<(end?.lowerBound ?? rest.endIndex)], as: UTF8.self)
      let name = FieldName(String(line.prefix { $0 != ":" }))
      let isAdded = isHead && !lines.isEmpty && added.contains(name)
      lines += row(line, isEnded: end != nil, isAdded: isAdded)
      isHead = isHead && !line.isEmpty
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return lines
  }

  private func row(_ line: String, isEnded: Bool, isAdded: Bool) -> [StyledText] {
    let mark = rendition.isUnicode && !rendition.isPlain ? "␍␊" : "\\r\\n"
    let text = StyledText(line) + (isEnded ? mark.styled(.faint) : "")
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
