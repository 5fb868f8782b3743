/// A path with variables in braces, such as `/users/{id}`; a variable stands for one segment.
///
/// The last variable may have an asterisk behind its name, as in `/anything/{rest*}`: it stands for
/// all that is left of the path, which may be nothing behind the slash.
public struct PathTemplate: Hashable, Sendable {
  /// The template as it was written.
  public let text: String
  /// The names of the variables in order.
  public let variables: [String]
  /// The segments between the slashes.
  let segments: [Segment]

  /// A part of a path between two slashes.
  enum Segment: Hashable, Sendable {
    /// A segment that stands for itself.
    case literal(String)
    /// A segment of which any non-empty text is taken.
    case variable(String)
    /// All that is left of the path, from here to its end.
    case rest(String)
  }

  /// Creates a template from its text.
  public init(_ text: String) {
    self.text = text
    segments = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .map(Segment.init)
    variables = segments.compactMap(\.variable)
  }

  /// The first segment when it stands for itself.
  var firstLiteral: String? {
    if case .literal(let text)? = segments.first { text } else { nil }
  }

  /// Returns the values of the variables in order, or `nil` when the path does not fit.
  public func match(_ path: String) -> [String]? {
    var path = path
    return path.withUTF8(match)
  }

  private func match(_ path: UnsafeBufferPointer<UInt8>) -> [String]? {
    var values: [String] = []
    var rest = path[...]
    for segment in segments {
      guard rest.popFirst() == UInt8(ascii: "/") else { return nil }
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      switch segment {
      case .literal(let text):
        guard rest[..<end].elementsEqual(text.utf8) else { return nil }
      case .variable:
        guard end != rest.startIndex else { return nil }
        values.append(String(decoding: rest[..<end], as: UTF8.self))
      case .rest:
        values.append(String(decoding: rest, as: UTF8.self))
        return values
      }
      rest = rest[end...]
    }
    return rest.isEmpty ? values : nil
  }

  /// Returns the path with each variable replaced by its value; one without a value stays as it is.
  public func path(_ value: (String) -> String?) -> String {
    var path = ""
    for segment in segments {
      path += "/"
      switch segment {
      case .literal(let text): path += text
      case .variable(let name), .rest(let name): path += value(name) ?? "{" + name + "}"
      }
    }
    return path
  }
}

extension PathTemplate.Segment {
  /// Creates a segment from its text in a template.
  fileprivate init(_ text: Substring) {
    guard text.hasPrefix("{"), text.hasSuffix("}") else {
      self = .literal(String(text))
      return
    }
    let name = text.dropFirst().dropLast()
    self = name.hasSuffix("*") ? .rest(String(name.dropLast())) : .variable(String(name))
  }

  /// The name of the variable that stands here, if one does.
  fileprivate var variable: String? {
    switch self {
    case .literal: nil
    case .variable(let name), .rest(let name): name
    }
  }
}

extension PathTemplate: ExpressibleByStringLiteral {
  /// Creates a template from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
