extension [Block] {
  /// The text without its markup, with an empty line between two blocks; HTML is left out.
  public var plainText: String {
    map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Block {
  fileprivate var plainText: String {
    switch kind {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .code(let code): code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text
    case .quote(let blocks): blocks.plainText
    case .list(let list): list.items.enumerated().map(list.plainText).joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { row in row.map(\.plainText).joined(separator: " | ") }
        .joined(separator: "\n")
    case .html, .thematicBreak: ""
    }
  }
}

extension Block.List {
  /// Returns the text of an item behind its marker.
  fileprivate func plainText(of index: Int, _ item: Block.Item) -> String {
    (start.map { "\($0 + index). " } ?? "- ") + item.blocks.plainText
  }
}
