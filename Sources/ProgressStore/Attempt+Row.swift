internal import Foundation
internal import GRDB
internal import Learning

extension Attempt {
  /// Adds the attempt to its table as the last row.
  func insert(into database: Database) throws {
    let answer = try AnswerColumns(kind)
    try database.execute(
      literal: """
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
    )
  }

  /// Reads the attempt from a row of its table.
  init(row: Row) throws {
    try self.init(
      id: row.decode("id", with: UniqueID.init),
      learner: row.decode(forColumn: "learner"),
      presentation: Presentation(
        id: row.decode("presentation", with: UniqueID.init),
        course: row.decode(forColumn: "course"),
        item: row.decode(forColumn: "item"),
        itemVersion: row.decode(forColumn: "item_version"),
        keyDigest: row.decode(forColumn: "key_digest"),
        seed: UInt64(bitPattern: row.decode(forColumn: "seed"))
      ),
      tryNumber: row.decode(forColumn: "try"),
      kind: Kind(row: row),
      certainty: row.decodeIfPresent("certainty", with: Certainty.init),
      hints: row.decode(forColumn: "hints"),
      triedFirst: row.decode(forColumn: "tried_first"),
      milliseconds: row.decode(forColumn: "milliseconds"),
      instant: row.decode("instant", with: Instant.init),
      programVersion: row.decode(forColumn: "program_version")
    )
  }
}

extension Attempt.Kind {
  fileprivate init(row: Row) throws {
    if let id = try row.decodeIfPresent("withdraws", with: UniqueID.init) {
      self = .withdrawal(of: id)
      return
    }
    let misconceptions = try JSONDecoder().decode(
      [String].self,
      from: Data(row.decode(String.self, forColumn: "misconceptions").utf8)
    )
    let score = try row.decode(Double.self, forColumn: "score")
    guard let judgement = Judgement(score: score, misconceptions: misconceptions) else {
      throw UnreadableValue(column: "score")
    }
    self = .answer(json: try row.decode(forColumn: "answer"), judgement: judgement)
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
