// Where a table follows a paragraph without an empty line, cmark-gfm forgets where the paragraph
// stands and says that the table begins there. This is put right here.
extension TreeReader {
  /// Returns the place of a block's first character.
  func position(of node: Node) -> SourcePosition {
    if node.startLine == 0, let table = node.next {
      return source.position(line: table.startLine, byte: table.startByte)
    }
    let line = node.previous?.startLine == 0 ? headerLine(of: node) : node.startLine
    return source.position(line: line, byte: node.startByte)
  }

  /// Returns the place of a block's last character.
  func end(of node: Node, _ kind: Block.Kind) -> SourcePosition {
    if node.startLine == 0, let table = node.next {
      return source.end(ofLine: headerLine(of: table) - 1)
    }
    // cmark-gfm ends blocks of HTML above their start and lists with the empty lines after them.
    switch kind {
    case .html(let text):
      return source.end(ofLine: node.startLine + text.dropLast().count { $0 == "\n" })
    case .list(let list):
      if let end = list.items.last?.blocks.last?.end { return end }
    default: break
    }
    return source.position(line: node.endLine, byte: node.endByte)
  }

  /// Returns the line of a table's header: each row takes a line, and so do the delimiters.
  private func headerLine(of table: Node) -> Int {
    let rows = table.children
    return rows.count > 1 ? rows[1].startLine - 2 : table.endLine - 1
  }
}
