internal import GRDB

/// The columns of attempts, in the order in which they are read.
///
/// Looking each of them up by its name would take as long as all the rest of reading a row.
enum AttemptColumn: Int {
  case id, learner, course, item, itemVersion, keyDigest, presentation, seed, tryNumber
  case answer, score, misconceptions, withdraws
  case certainty, hints, triedFirst, milliseconds, instant, programVersion

  /// The names of the columns, as SQL lists them.
  static let list = """
    id, learner, course, item, item_version, key_digest, presentation, seed, try, \
    answer, score, misconceptions, withdraws, \
    certainty, hints, tried_first, milliseconds, instant, program_version
    """
}

extension Row {
  /// Reads a column that is never null.
  func decode<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: AttemptColumn
  ) throws -> Value {
    try decode(Value.self, atIndex: column.rawValue)
  }

  /// Reads a column that is never null and converts what it stores.
  func decode<Stored: DatabaseValueConvertible & StatementColumnConvertible, Value>(
    _ column: AttemptColumn,
    with convert: (Stored) -> Value?
  ) throws -> Value {
    guard let value = convert(try decode(column)) else {
      throw UnreadableValue(column: "\(column)")
    }
    return value
  }

  /// Reads a column that may be null and converts what it stores.
  func decodeIfPresent<Stored: DatabaseValueConvertible & StatementColumnConvertible, Value>(
    _ column: AttemptColumn,
    with convert: (Stored) -> Value?
  ) throws -> Value? {
    hasNull(atIndex: column.rawValue) ? nil : try decode(column, with: convert)
  }
}
