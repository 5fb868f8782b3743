/// A name and the value that goes with it, as one line of a header or trailer section.
public struct Field: Hashable, Sendable {
  /// The name, compared without regard to letter case.
  public var name: FieldName
  /// The value without white space around it.
  public var value: String

  /// Creates a field; neither part is checked.
  public init(_ name: FieldName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The fields of a header or trailer section, in the order they stand in the message.
///
/// RFC 9110, section 5.3: the order of lines with the same name means something, so nothing is
/// sorted or merged. Lookup is linear; messages have few fields.
public struct Fields: Hashable, Sendable {
  /// The lines in order.
  public private(set) var lines: [Field]

  /// Creates a section from its lines.
  public init(_ lines: [Field] = []) {
    self.lines = lines
  }

  /// The number of lines.
  public var count: Int { lines.count }

  /// Whether there is no line.
  public var isEmpty: Bool { lines.isEmpty }

  /// Returns whether a line has this name.
  public func contains(_ name: FieldName) -> Bool {
    lines.contains { $0.name == name }
  }

  /// Returns the values of all lines with this name, in order.
  public func values(of name: FieldName) -> [String] {
    lines.compactMap { $0.name == name ? $0.value : nil }
  }

  /// The combined value of all lines with a name, joined by commas as RFC 9110, section 5.3 allows.
  ///
  /// Setting it puts the value where the first of these lines stood, or at the end; `nil` removes
  /// them.
  public subscript(name: FieldName) -> String? {
    get {
      guard let first = lines.firstIndex(where: { $0.name == name }) else { return nil }
      let rest = lines[(first + 1)...].filter { $0.name == name }
      return rest.reduce(lines[first].value) { $0 + ", " + $1.value }
    }
    set {
      guard let newValue else { return lines.removeAll { $0.name == name } }
      guard let first = lines.firstIndex(where: { $0.name == name }) else {
        return lines.append(Field(name, newValue))
      }
      lines[first].value = newValue
      if lines[(first + 1)...].contains(where: { $0.name == name }) {
        lines = lines[...first] + lines[(first + 1)...].filter { $0.name != name }
      }
    }
  }

  /// Adds a line at the end, whether or not its name is there already.
  public mutating func append(_ name: FieldName, _ value: String) {
    lines.append(Field(name, value))
  }
}

extension Fields: ExpressibleByDictionaryLiteral, Sequence {
  /// Creates a section from a literal, keeping its order.
  public init(dictionaryLiteral elements: (FieldName, String)...) {
    self.init(elements.map { Field($0.0, $0.1) })
  }

  /// Returns an iterator over the lines in order.
  public func makeIterator() -> IndexingIterator<[Field]> {
    lines.makeIterator()
  }
}
