extension TreeReader {
  /// Returns the inlines below a node.
  mutating func inlines(in node: Node) -> [Inline] {
    nested { reader in
      node.children.compactMap { child in reader.inline(child) }.joiningTexts()
    }
  }

  private mutating func inline(_ node: Node) -> Inline? {
    switch node.type {
    case "text": .text(node.literal)
    case "code": .code(node.literal)
    case "emph": .emphasis(inlines(in: node))
    case "strong": .strong(inlines(in: node))
    case "strikethrough": .strikethrough(inlines(in: node))
    case "link": .link(destination: node.destination, inlines(in: node))
    case "image": .image(alternative: inlines(in: node).plainText)
    case "html_inline": html(node)
    case "softbreak": .softBreak
    case "linebreak": .lineBreak
    default: nil
    }
  }

  // cmark-gfm leaves the indentation of continued lines out of its count of columns, so the place
  // is searched for in the line, from the last place found there.
  private mutating func html(_ node: Node) -> Inline {
    let text = node.literal
    let line = node.startLine + lineOffset
    let first = text.prefix { $0 != "\n" }
    let start = line == searchStart.line ? searchStart.column : 1
    let position =
      source.position(of: first, line: line, from: start)
      ?? source.position(line: line, byte: node.startByte)
    searchStart = SourcePosition(line: line, column: position.column + first.count)
    return .html(text, position)
  }
}

extension [Inline] {
  /// Returns the inlines with neighbouring texts as one.
  fileprivate func joiningTexts() -> [Inline] {
    reduce(into: []) { result, inline in
      if case .text(let next) = inline, case .text(let last)? = result.last {
        result[result.count - 1] = .text(last + next)
      } else {
        result.append(inline)
      }
    }
  }
}
