extension Block {
  /// The content of a code block.
  public struct Code: Hashable, Sendable {
    /// The info string after the opening fence; empty if there is none.
    public var info: String

    /// The lines of code, each with its line feed.
    public var text: String

    /// The place of the first character of the first line of code.
    public var contentPosition: SourcePosition

    /// Creates the content of a code block.
    public init(info: String, text: String, contentPosition: SourcePosition) {
      self.info = info
      self.text = text
      self.contentPosition = contentPosition
    }

    /// The first word of the info string, which names the language.
    public var language: Substring {
      info.prefix { !$0.isWhitespace }
    }
  }
}
