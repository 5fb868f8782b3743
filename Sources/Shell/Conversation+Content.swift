import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Conversation {
  /// Reads a request whose content is in a file (`@PATH`) or is written in an editor (`@`).
  ///
  /// Returns whether the line ends so.
  mutating func takeRequestWithContent(_ line: String) -> Bool {
    guard let (head, path) = ContentReference.split(line),
      case .request(var draft) = RequestNotation.parse(head, final: true), draft.content.isEmpty
    else { return false }
    guard let content = path.isEmpty ? edited(for: draft) : read(file: path) else { return true }
    draft.content = content
    if draft.mediaType == nil {
      draft.mediaType = ContentReference.mediaType(ofFile: path.isEmpty ? "x.json" : path)
    }
    send(draft)
    return true
  }

  private mutating func read(file path: String) -> [UInt8]? {
    do {
      return try surroundings.readFile(path)
    } catch {
      say("\("'\(path)' cannot be read: \(error).", .wrong)", "Nothing was sent.")
      if isScript { end = .misunderstood(line: lineNumber) }
      return nil
    }
  }

  /// Opens the editor on what is likely to become the content.
  private mutating func edited(for draft: DraftRequest) -> [UInt8]? {
    guard !isScript else {
      say("A script has no editor: give the content, or \("@", .key) and a file.")
      end = .misunderstood(line: lineNumber)
      return nil
    }
    do {
      guard let text = try surroundings.edit(beginning(of: draft) + "\n") else {
        say("The text was left empty. Nothing was sent.")
        return nil
      }
      return Array(text.utf8)
    } catch {
      say("\("\(error)", .wrong)", "Nothing was sent.")
      return nil
    }
  }
}

extension Conversation {
  /// What the target holds now, which PUT replaces and PATCH changes, or what is empty.
  private func beginning(of draft: DraftRequest) -> String {
    if draft.mediaType == MediaWord.jpatch.mediaType { return "[\n]" }
    let current = surroundings.network().document(at: draft.target.path)
    guard let current, draft.method != .post else { return "{\n}" }
    return current.prettyText(indent: 2)
  }
}

/// The end of a line that says where the content comes from.
private enum ContentReference {
  /// Returns the request and the path of a line that ends in `@PATH`; an editor has no path.
  static func split(_ line: String) -> (head: String, path: String)? {
    let text = line[...].trimmed
    guard let space = text.lastIndex(of: " "), !text.contains(where: \.isNewline) else {
      return nil
    }
    let word = text[text.index(after: space)...]
    guard word.hasPrefix("@") else { return nil }
    return (String(text[..<space]), String(word.dropFirst()))
  }

  /// Returns the media type that a file's name tells.
  static func mediaType(ofFile path: String) -> String {
    switch path.split(separator: ".").last {
    case "json": "application/json"
    case "txt", "md": "text/plain"
    case "html": "text/html"
    case "xml": "application/xml"
    default: "application/octet-stream"
    }
  }
}
