internal import Terminal

/// What one press of Tab does.
enum CompletionStep: Hashable {
  /// Nothing completes the word.
  case nothing
  /// So many scalars before the cursor are replaced by a text.
  case insertion(of: String, replacing: Int)
  /// There are several ways to go on and nothing to add; they are shown.
  case list([Completion])

  /// Decides what to do with the completions of a request.
  ///
  /// A single one is inserted, with a space behind it unless it ends with `/`, `:` or `=`, which
  /// invite to type on. Of several, what they begin with in common is inserted.
  init(_ request: CompletionRequest, _ completions: [Completion]) {
    let word = request.word
    guard let first = completions.first else {
      self = .nothing
      return
    }
    guard completions.count > 1 else {
      let isOpen = first.text.last.map { "/:= ".contains($0) } ?? false
      self = CompletionStep(replacing: word, with: first.text + (isOpen ? "" : " "))
      return
    }
    let common = completions.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    if common.count > word.count, common.lowercased().hasPrefix(word.lowercased()) {
      self = CompletionStep(replacing: word, with: common)
    } else {
      self = .list(completions)
    }
  }

  /// Creates an insertion that keeps what the word and the text share.
  private init(replacing word: Substring, with text: String) {
    if text.unicodeScalars.starts(with: word.unicodeScalars) {
      let rest = text.unicodeScalars.dropFirst(word.unicodeScalars.count)
      self = .insertion(of: String(rest), replacing: 0)
    } else {
      self = .insertion(of: text, replacing: word.unicodeScalars.count)
    }
  }
}

extension CompletionRequest {
  /// The characters between the last white space and the cursor.
  var word: Substring {
    let head = line.prefix(cursor)
    guard let space = head.lastIndex(where: \.isWhitespace) else { return head }
    return head[head.index(after: space)...]
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
