/// A measure of how much room a value takes.
struct JSONExtent {
  /// The number of values plus the UTF-8 bytes of their strings, numbers and names.
  private(set) var size = 0

  /// The number of arrays and objects that lie within one another.
  private(set) var depth = 0

  /// The size beyond which measuring stops.
  private let sizeLimit: Int

  /// Creates a measure that has measured nothing.
  init(sizeLimit: Int) {
    self.sizeLimit = sizeLimit
  }

  /// Measures a value that lies in so many arrays and objects.
  mutating func measure(_ value: JSONValue, depth: Int) {
    size += 1
    self.depth = max(self.depth, depth)
    guard size <= sizeLimit else { return }
    switch value {
    case .null, .bool: break
    case .number(let number): size += number.text.utf8.count
    case .string(let string): size += string.utf8.count
    case .array(let elements):
      self.depth = max(self.depth, depth + 1)
      for element in elements where size <= sizeLimit {
        measure(element, depth: depth + 1)
      }
    case .object(let members):
      self.depth = max(self.depth, depth + 1)
      for (name, value) in members where size <= sizeLimit {
        size += name.utf8.count
        measure(value, depth: depth + 1)
      }
    }
  }
}
