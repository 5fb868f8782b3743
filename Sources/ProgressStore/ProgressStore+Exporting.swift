internal import Foundation
internal import GRDB
internal import Learning

extension ProgressStore {
  /// Hands over the text of a progress file piece by piece: a header, the attempts in the order of
  /// recording, then the places.
  ///
  /// The lines are those of one learner, or of all without a name, as they are at one moment. What
  /// the body throws ends the work. Memory does not grow with the number of lines.
  public func export(
    of learner: String?,
    programVersion: String,
    _ body: (String) throws -> Void
  ) throws {
    var piece = ""
    try forEachLine(of: learner, programVersion) { line in
      guard let text = line.text else {
        throw ProgressStoreError(path: path, problem: .damaged(findings: ["an answer is no JSON"]))
      }
      piece += text + "\n"
      guard piece.utf8.count >= 1 << 16 else { return }
      try body(piece)
      piece = ""
    }
    try body(piece)
  }

  /// Writes a progress file that only its owner can read, or returns false if something has the
  /// name.
  ///
  /// The file appears when it is complete.
  public func export(
    of learner: String?,
    programVersion: String,
    to path: String
  ) throws -> Bool {
    if access(path, F_OK) == 0 { return false }
    let draft = try DraftFile(for: path)
    do {
      try export(of: learner, programVersion: programVersion, draft.append)
      return try draft.publish()
    } catch {
      draft.discard()
      throw error
    }
  }

  private func forEachLine(
    of learner: String?,
    _ programVersion: String,
    _ body: (ProgressLine) throws -> Void
  ) throws {
    try queue.read { database in
      let choice = learner == nil ? "" : "WHERE +learner = ?"
      let arguments: StatementArguments = learner.map { [$0] } ?? []
      func count(_ table: String) throws -> Int? {
        let sql = "SELECT count(*) FROM \(table) \(choice)"
        return try Int.fetchOne(database, sql: sql, arguments: arguments)
      }
      func rows(_ columns: String, of table: String, by order: String) throws -> RowCursor {
        let sql = "SELECT \(columns) FROM \(table) \(choice) ORDER BY \(order)"
        return try Row.fetchCursor(database, sql: sql, arguments: arguments)
      }
      let header = try ProgressStoreError.translating(path) {
        ProgressHeader(
          programVersion: programVersion,
          attempts: try count("attempt"),
          places: try count("place")
        )
      }
      try body(.header(header))
      // In the order of the table nothing needs to be sorted.
      let attempts = try rows(AttemptColumn.list, of: "attempt", by: "sequence")
      try forEach(attempts, Attempt.init(row:)) { try body(.attempt($0)) }
      let places = try rows("*", of: "place", by: "learner, course, lesson")
      try forEach(places, Place.init(row:)) { try body(.place($0)) }
    }
  }

  private func forEach<Value>(
    _ rows: RowCursor,
    _ value: (Row) throws -> Value,
    _ body: (Value) throws -> Void
  ) throws {
    func next() throws(ProgressStoreError) -> Value? {
      try ProgressStoreError.translating(path) { try rows.next().map(value) }
    }
    while let value = try next() { try body(value) }
  }
}
