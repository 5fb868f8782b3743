internal import GRDB

/// The error that a column holds a value which our own code never writes.
struct UnreadableValue: Error {
  /// The name of the column.
  let column: String
}

extension Row {
  /// Reads a column that is never null and converts what it stores.
  func decode<Stored: DatabaseValueConvertible, Value>(
    _ column: String,
    with convert: (Stored) -> Value?
  ) throws -> Value {
    guard let value = convert(try decode(Stored.self, forColumn: column)) else {
      throw UnreadableValue(column: column)
    }
    return value
  }

  /// Reads a column that may be null and converts what it stores.
  func decodeIfPresent<Stored: DatabaseValueConvertible, Value>(
    _ column: String,
    with convert: (Stored) -> Value?
  ) throws -> Value? {
    guard try decode(Stored?.self, forColumn: column) != nil else { return nil }
    return try decode(column, with: convert)
  }
}
