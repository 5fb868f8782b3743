/// A value that never changes, shared by all copies of what holds it.
///
/// The persistent map copies a few dozen of its elements with each write to a fork; an element of
/// one reference makes that cheap.
final class Shared<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  /// Shares a value.
  init(_ value: Value) {
    self.value = value
  }
}
