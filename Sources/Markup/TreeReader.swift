/// The translation of cmark-gfm's tree into values.
struct TreeReader {
  /// The text that the tree was made from.
  let source: SourceText

  /// The place behind the last inline HTML, where the search for the next one begins.
  var searchStart = SourcePosition(line: 1, column: 1)

  /// The number of lines by which cmark-gfm counts too few in the inlines that are being read.
  var lineOffset = 0

  private var depth = 0

  /// Creates a reader of a text's tree.
  init(source: SourceText) {
    self.source = source
  }

  /// Returns the blocks below a node.
  mutating func blocks(in node: Node) -> [Block] {
    nested { reader in
      node.children.compactMap { child in
        reader.kind(of: child).map { kind in
          Block(kind, position: reader.position(of: child), end: reader.end(of: child, kind))
        }
      }
    }
  }

  /// Returns what a function reads one level deeper, or nothing where the tree is too deep.
  mutating func nested<Element>(_ read: (inout TreeReader) -> [Element]) -> [Element] {
    guard depth < 100 else { return [] }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private mutating func kind(of node: Node) -> Block.Kind? {
    switch node.type {
    case "heading": .heading(level: node.level, inlines(in: node))
    case "paragraph": .paragraph(misplacedInlines(in: node, of: node))
    case "code_block": .code(code(node))
    case "html_block": .html(node.literal)
    case "block_quote": .quote(blocks(in: node))
    case "list": .list(list(node))
    case "table": .table(table(node))
    case "thematic_break": .thematicBreak
    default: nil
    }
  }

  private func code(_ node: Node) -> Block.Code {
    var start = position(of: node)
    if node.isFenced { start.line += 1 }
    return Block.Code(info: node.info, text: node.literal, contentPosition: start)
  }

  private mutating func list(_ node: Node) -> Block.List {
    let items = node.children.map { item in
      Block.Item(task: item.task, blocks: blocks(in: item), position: position(of: item))
    }
    return Block.List(start: node.listStart, isTight: node.isTight, items: items)
  }

  private mutating func table(_ node: Node) -> Block.Table {
    let header = node.children.first.map { row in
      row.children.map { misplacedInlines(in: $0, of: node) }
    }
    let rows = node.children.dropFirst().map { row in
      row.children.map { inlines(in: $0) }
    }
    return Block.Table(
      header: header ?? [],
      rows: rows,
      alignments: node.alignments
    )
  }

  private mutating func misplacedInlines(in node: Node, of block: Node) -> [Inline] {
    lineOffset = position(of: block).line - block.startLine
    defer { lineOffset = 0 }
    return inlines(in: node)
  }
}
