/// A path with variables in braces, such as `/users/{id}`; a variable stands for one segment.
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
  }

  /// Creates a template from its text.
  public init(_ text: String) {
    self.text = text
    let segments = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      $0.hasPrefix("{") && $0.hasSuffix("}")
        ? Segment.variable(String($0.dropFirst().dropLast())) : Segment.literal(String($0))
    }
    self.segments = segments
    self.variables = segments.compactMap { if case .variable(let name) = $0 { name } else { nil } }
  }

  /// The first segment when it stands for itself.
  var firstLiteral: String? {
    if case .literal(let text)? = segments.first { text } else { nil }
  }

  /// Returns the values of the variables in order, or `nil` when the path does not fit.
  public func match(_ path: String) -> [String]? {
    var values: [String] = []
    var rest = path[...].utf8
    for segment in segments {
      guard rest.popFirst() == UInt8(ascii: "/") else { return nil }
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      switch segment {
      case .literal(let text):
        guard rest[..<end].elementsEqual(text.utf8) else { return nil }
      case .variable:
        guard end != rest.startIndex else { return nil }
        values.append(String(Substring(rest[..<end])))
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
      case .variable(let name): path += value(name) ?? "{" + name + "}"
      }
    }
    return path
  }
}

extension PathTemplate: ExpressibleByStringLiteral {
  /// Creates a template from a literal.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
