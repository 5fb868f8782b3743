/// A value that never changes, shared by all copies of what holds it.
///
/// Copies of what is large are cheap then: a write to a fork copies a few dozen elements of the
/// persistent map, a request its template several times.
final class Shared<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Shares a value.
  init(_ value: Value) {
    self.value = value
  }
}

extension Shared: Equatable where Value: Equatable {
  /// Returns whether the values are equal.
  static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.value == right.value
  }
}

extension Shared: Hashable where Value: Hashable {
  /// Feeds the value into the hasher.
  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
