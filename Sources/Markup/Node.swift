import CMarkGFM

/// A node of cmark-gfm's tree, valid while the tree lives.
struct Node {
  /// The node as C knows it.
  let pointer: OpaquePointer

  /// The name of the node's type, also for types of extensions.
  var type: String {
    string(cmark_node_get_type_string(pointer))
  }

  /// The characters of the node itself.
  var literal: String {
    string(cmark_node_get_literal(pointer))
  }

  /// The destination of a link.
  var destination: String {
    string(cmark_node_get_url(pointer))
  }

  /// The info string of a fenced code block.
  var info: String {
    string(cmark_node_get_fence_info(pointer))
  }

  /// Whether a code block has fences.
  var isFenced: Bool {
    var (length, offset, character) = (CInt(0), CInt(0), CChar(0))
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// The level of a heading.
  var level: Int {
    Int(cmark_node_get_heading_level(pointer))
  }

  /// The number of a list's first item, or `nil` if the items are not numbered.
  var listStart: Int? {
    guard cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(pointer))
  }

  /// Whether no empty line separates the parts of a list.
  var isTight: Bool {
    cmark_node_get_list_tight(pointer) != 0
  }

  /// The state of the task that a list item is, or `nil` if it is none.
  var task: Block.Item.Task? {
    guard type == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer) ? .checked : .unchecked
  }

  /// The alignments of a table's columns.
  var alignments: [Block.Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch Unicode.Scalar(letter) {
      case "c": .centre
      case "r": .right
      default: .left
      }
    }
  }

  /// The number of the first line, or 0 if cmark-gfm does not know.
  var startLine: Int {
    Int(cmark_node_get_start_line(pointer))
  }

  /// The number of the first byte in the first line.
  var startByte: Int {
    Int(cmark_node_get_start_column(pointer))
  }

  /// The number of the last line.
  var endLine: Int {
    Int(cmark_node_get_end_line(pointer))
  }

  /// The number of the last byte in the last line.
  var endByte: Int {
    Int(cmark_node_get_end_column(pointer))
  }

  /// The node after this one, below the same node.
  var next: Node? {
    cmark_node_next(pointer).map(Node.init)
  }

  /// The node before this one, below the same node.
  var previous: Node? {
    cmark_node_previous(pointer).map(Node.init)
  }

  /// The nodes directly below.
  var children: [Node] {
    let pointers = sequence(state: cmark_node_first_child(pointer)) { next in
      defer { next = next.flatMap { cmark_node_next($0) } }
      return next
    }
    return pointers.map(Node.init)
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
