internal import Foundation
internal import GRDB
internal import Learning

extension Attempt {
  /// Adds the attempt to its table as the last row.
  func insert(into database: Database) throws {
    let answer = try AnswerColumns(kind)
    let insertion: SQL = """
      INSERT INTO attempt (
        id, learner, course, item, item_version, key_digest, presentation, seed,
        try, answer, score, misconceptions, withdraws,
        certainty, hints, tried_first, milliseconds, instant, program_version
      ) VALUES (
        \(id.description), \(learner), \(presentation.course), \(presentation.item),
        \(presentation.itemVersion), \(presentation.keyDigest), \(presentation.id.description),
        \(Int64(bitPattern: presentation.seed)),
        \(tryNumber), \(answer.json), \(answer.score), \(answer.misconceptions),
        \(answer.withdraws),
        \(certainty?.rawValue), \(hints), \(triedFirst), \(milliseconds),
        \(instant.milliseconds), \(programVersion)
      )
      """
    let (sql, arguments) = try insertion.build(database)
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Reads the attempt from a row of `AttemptColumn.list`.
  init(row: Row) throws {
    try self.init(
      id: row.decode(.id, with: UniqueID.init),
      learner: row.decode(.learner),
      presentation: Presentation(
        id: row.decode(.presentation, with: UniqueID.init),
        course: row.decode(.course),
        item: row.decode(.item),
        itemVersion: row.decode(.itemVersion),
        keyDigest: row.decode(.keyDigest),
        seed: UInt64(bitPattern: row.decode(.seed))
      ),
      tryNumber: row.decode(.tryNumber),
      kind: Kind(row: row),
      certainty: row.decodeIfPresent(.certainty, with: Certainty.init),
      hints: row.decode(.hints),
      triedFirst: row.decode(.triedFirst),
      milliseconds: row.decode(.milliseconds),
      instant: row.decode(.instant, with: Instant.init),
      programVersion: row.decode(.programVersion)
    )
  }
}

extension Attempt.Kind {
  fileprivate init(row: Row) throws {
    if let id = try row.decodeIfPresent(.withdraws, with: UniqueID.init) {
      self = .withdrawal(of: id)
      return
    }
    let misconceptions = try Self.names(in: row.decode(.misconceptions))
    let judgement = try row.decode(.score) { (score: Double) in
      Judgement(score: score, misconceptions: misconceptions)
    }
    self = .answer(json: try row.decode(.answer), judgement: judgement)
  }

  private static func names(in json: String) throws -> [String] {
    // Most answers match no misconception, and a decoder takes longer than all the rest.
    json == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}

/// The columns that tell answers from withdrawals; each is null where it does not apply.
private struct AnswerColumns {
  var json: String?
  var score: Double?
  var misconceptions: String?
  var withdraws: String?

  init(_ kind: Attempt.Kind) throws {
    switch kind {
    case .answer(let json, let judgement):
      self.json = json
      score = judgement.score
      misconceptions = String(
        decoding: try JSONEncoder().encode(judgement.misconceptions),
        as: UTF8.self
      )
    case .withdrawal(let id):
      withdraws = id.description
    }
  }
}
