/// Where the output of a line goes in the place of the screen.
public enum Outlet: Hashable, Sendable {
  /// To a file, behind what is in it if so said.
  case file(path: String, appends: Bool)
  /// To a program, as a command for the shell of the system.
  case program(String)
}

/// A reason why an output did not get where it was to go.
public enum OutletFailure: Error {
  /// The system does not write it, for a reason in its words.
  case refused(String)
  /// The program ended with a status that says that something went wrong.
  case ended(status: Int)
}

/// A line that ends in `> FILE`, `>> FILE` or `| COMMAND`, divided there.
///
/// The sign stands outside of quotes and brackets with a space before it, so that no content is
/// taken for it.
struct Redirection: Equatable {
  /// What is to be done.
  let line: String
  /// Where its output goes.
  let outlet: Outlet

  /// Divides a line; `nil` if it does not end so.
  init?(_ text: String) {
    var scan = RedirectionScan()
    for index in text.indices where scan.takes(text[index]) {
      let head = text[..<index].trimmed
      guard !head.isEmpty, let outlet = Redirection.outlet(text[index...]) else { return nil }
      line = head
      self.outlet = outlet
      return
    }
    return nil
  }

  private static func outlet(_ text: Substring) -> Outlet? {
    guard text.first == ">" else {
      let command = text.dropFirst().trimmed
      return command.isEmpty ? nil : .program(command)
    }
    let appends = text.hasPrefix(">>")
    let word = text.dropFirst(appends ? 2 : 1).trimmed
    guard let quote = word.first, quote == "'" || quote == "\"" else {
      let isWord = !word.isEmpty && !word.contains { $0.isWhitespace || ">|{}".contains($0) }
      return isWord ? .file(path: word, appends: appends) : nil
    }
    let path = String(word.dropFirst().dropLast())
    guard word.count > 2, word.last == quote, !path.contains(quote) else { return nil }
    return .file(path: path, appends: appends)
  }
}

/// How far a line is read: in which quotes, and in how many brackets.
private struct RedirectionScan {
  private var depth = 0
  private var quote: Character?
  private var isEscaped = false
  private var previous: Character = "x"

  /// Reads a character and returns whether it begins the end of the line.
  mutating func takes(_ character: Character) -> Bool {
    defer { previous = character }
    if isEscaped {
      isEscaped = false
      return false
    }
    if let quote {
      isEscaped = character == "\\" && quote == "\""
      if character == quote { self.quote = nil }
      return false
    }
    switch character {
    case "\\": isEscaped = true
    case "{", "[", "(": depth += 1
    case "}", "]", ")": depth -= 1
    case "\"" where depth > 0 || opensQuotes: quote = character
    case "'" where depth > 0 || opensQuotes: quote = character
    case ">", "|": return depth == 0 && previous.isWhitespace
    default: break
    }
    return false
  }

  private var opensQuotes: Bool { previous.isWhitespace || ":=$".contains(previous) }
}
