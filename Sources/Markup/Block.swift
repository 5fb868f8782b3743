/// A piece of a document that stands on lines of its own.
public struct Block: Hashable, Sendable {
  /// What the block is, with what it contains.
  public var kind: Kind

  /// The place of the block's first character.
  public var position: SourcePosition

  /// The place of the block's last character.
  public var end: SourcePosition

  /// Creates a block from its kind and its place.
  public init(_ kind: Kind, position: SourcePosition, end: SourcePosition) {
    self.kind = kind
    self.position = position
    self.end = end
  }

  /// The kinds of blocks.
  public enum Kind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// A paragraph of running text.
    case paragraph([Inline])
    /// A fenced or indented code block.
    case code(Code)
    /// A block of HTML as written, most often a comment.
    case html(String)
    /// A quotation.
    case quote([Block])
    /// A list of items.
    case list(List)
    /// A table.
    case table(Table)
    /// A break between topics.
    case thematicBreak
  }
}
