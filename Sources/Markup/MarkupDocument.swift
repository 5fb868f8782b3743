import CMarkGFM
import Synchronization

/// A text in GitHub-flavoured Markdown as a tree of blocks with positions.
///
/// Every text is a document; there is nothing to refuse. Front matter is split off and the blocks
/// keep the positions that they have in the whole text.
public struct MarkupDocument: Hashable, Sendable {
  /// The metadata at the top, if there is any.
  public let frontMatter: FrontMatter?

  /// The blocks in order.
  public let blocks: [Block]

  /// Creates the document that a text describes.
  ///
  /// Quotations, lists and inline markup nested deeper than 100 levels lose what is below.
  public init(parsing text: String) {
    let source = SourceText(text)
    frontMatter = FrontMatter.leading(source.lines)
    let skipped = frontMatter?.lineCount ?? 0
    // Empty lines in place of the front matter keep the numbers of all other lines.
    let blank = String(repeating: "\n", count: skipped)
    let markdown = blank + source.lines.dropFirst(skipped).joined(separator: "\n")
    blocks = Self.blocks(of: markdown, in: source)
  }

  private static func blocks(of markdown: String, in source: SourceText) -> [Block] {
    parsing.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
      defer { cmark_parser_free(parser) }
      for name in ["table", "tasklist", "strikethrough", "autolink"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      var markdown = markdown
      markdown.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          cmark_parser_feed(parser, characters.baseAddress, characters.count)
        }
      }
      guard let root = cmark_parser_finish(parser) else { return [] }
      defer { cmark_node_free(root) }
      var reader = TreeReader(source: source)
      return reader.blocks(in: Node(pointer: root))
    }
  }

  // cmark-gfm registers its extensions in a global list, and while it parses it changes a global
  // table of the characters that extensions begin with: two parsers at once would mix them up.
  private static let parsing = Mutex(())
}
