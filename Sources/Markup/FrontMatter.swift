/// The metadata at the top of a file, between two lines of three hyphens.
public struct FrontMatter: Hashable, Sendable {
  /// The lines between the hyphens, each with its line feed.
  public let text: String

  /// The number of the first line of the text in the file.
  public let firstLine: Int

  /// Returns the front matter of a file's lines, or `nil` if they do not begin with it.
  static func leading(_ lines: [Substring]) -> FrontMatter? {
    guard let first = lines.first, first.isFence,
      let closing = lines.dropFirst().firstIndex(where: \.isFence)
    else { return nil }
    let text = lines[1..<closing].map { $0 + "\n" }.joined()
    return FrontMatter(text: text, firstLine: 2)
  }

  /// The number of lines that the front matter takes, with its hyphens.
  var lineCount: Int {
    text.count { $0 == "\n" } + 2
  }
}

extension Substring {
  fileprivate var isFence: Bool {
    hasPrefix("---") && dropFirst(3).allSatisfy { $0 == " " }
  }
}
