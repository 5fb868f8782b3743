/// How much of a message a reader takes before it refuses.
///
/// RFC 9110, section 5.4 and RFC 9112, section 3 leave the sizes open and give the statuses of what
/// is larger: 414 for the request line, 431 for the fields, 413 for the content.
public struct ReaderLimits: Hashable, Sendable {
  /// The bytes of a start line without its CRLF; RFC 9112, section 3 recommends at least 8,000.
  public var startLine: Int
  /// The bytes of all lines of one header or trailer section.
  public var fieldSection: Int
  /// The lines of one header or trailer section.
  public var fieldCount: Int
  /// The bytes of the content, any transfer coding undone.
  public var content: Int
  /// The bytes of all chunk extensions of a message (RFC 9112, section 7.1.1).
  public var chunkExtensions: Int

  /// Creates limits; each has the default of the practice server.
  public init(
    startLine: Int = 8_192,
    fieldSection: Int = 65_536,
    fieldCount: Int = 200,
    content: Int = 1_048_576,
    chunkExtensions: Int = 4_096
  ) {
    self.startLine = startLine
    self.fieldSection = fieldSection
    self.fieldCount = fieldCount
    self.content = content
    self.chunkExtensions = chunkExtensions
  }
}
