import HTTPSemantics

/// A place among the targets of the server, where targets begin that are not written out.
///
/// As in a file system, `.` is the place itself, `..` the one above it, and a slash at the start
/// means the top. Query and trailing slash are part of a target and stay as they are.
struct TargetPlace: Equatable {
  /// The segments of the path.
  private(set) var segments: [String] = []

  /// The path; empty at the top, where every target is written out.
  var path: String { segments.map { "/" + $0 }.joined() }

  /// Whether this is the top.
  var isTop: Bool { segments.isEmpty }

  /// Returns the place that a path leads to from here.
  func going(to path: String) -> TargetPlace {
    var place = path.hasPrefix("/") ? TargetPlace() : self
    for segment in path.split(separator: "/") {
      switch segment {
      case ".": break
      case "..": place.segments = place.segments.dropLast()
      default: place.segments.append(String(segment))
      }
    }
    return place
  }

  /// Returns the target that a word means here.
  func target(_ word: String) -> String {
    let path = word.prefix { $0 != "?" }
    let end = path.hasSuffix("/") ? "/" : ""
    let target = going(to: String(path)).path
    return (target.isEmpty ? "/" : target + end) + word.dropFirst(path.count)
  }

  /// Returns a request with its target written out, if it is not.
  ///
  /// That takes a place below the top, a method that is known, and a word behind it that is neither
  /// a target already nor an item such as `name=Ann`.
  func completing(_ request: String) -> String {
    guard !isTop, let words = RequestWords(request), words.method.isKnown else { return request }
    let word = String(words.target)
    let isWhole = word.hasPrefix("/") || word.contains("://") || word == "*"
    let isItem = word.prefix { $0 != "?" }.contains { ":=;@{}[]'\"".contains($0) }
    return isWhole || isItem ? request : "\(words.head)\(target(word))\(words.rest)"
  }
}

/// A line divided at its first two words.
struct RequestWords {
  /// The first word.
  let method: Method
  /// All that is in front of the second word.
  let head: Substring
  /// The second word.
  let target: Substring
  /// All that is behind it.
  let rest: Substring

  /// Divides a line; `nil` if it has no two words.
  init?(_ line: String) {
    let start = line.drop { $0.isWhitespace }
    let first = start.prefix { !$0.isWhitespace }
    let second = start[first.endIndex...].drop { $0 == " " || $0 == "\t" }
    target = second.prefix { !$0.isWhitespace }
    guard !first.isEmpty, !target.isEmpty else { return nil }
    method = Method(String(first))
    head = line[..<second.startIndex]
    rest = second[target.endIndex...]
  }
}

extension Method {
  /// Whether the method is registered, or would be in other letter case.
  var isKnown: Bool { Method.registered.contains(self) || registeredInOtherCase != nil }
}
