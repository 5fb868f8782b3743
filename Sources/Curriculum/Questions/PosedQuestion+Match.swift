import JSONDocument
import Markup

extension PosedQuestion {
  /// Returns a question that is answered by matching pairs.
  static func match(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let pairs = step.inquiry.pairs?.rows ?? []
    let order = pairs.disorder(by: circumstances.seed)
    let entries = order.enumerated().map { place, row in
      Sheet.Entry(id: String(row), label: Letters.letter(place), text: pairs[row].right)
    }
    let rows = pairs.enumerated().map { row, pair in
      Sheet.Entry(id: String(row), label: String(row + 1), text: pair.left)
    }
    let letters = rows.compactMap { row in entries.first { $0.id == row.id }?.label }
    return PosedQuestion(
      sheet: Sheet(
        entries: entries,
        rows: rows,
        header: step.inquiry.pairs?.header ?? [],
        instruction: "Type each number with its letter, such as `"
          + zip(rows, entries).map { $0.label + $1.label }.joined(separator: " ") + "`"
      ),
      keyDigest: Digest.of(pairs.map { $0.left.plainText + "=" + $0.right.plainText }),
      solution: Solution(
        sentence: "The pairs are",
        entries: zip(rows, zip(letters, pairs)).map { row, answer in
          let text = row.text + [.text(": ")] + answer.1.right
          return Sheet.Entry(id: row.id, label: row.label + answer.0, text: text)
        },
        remarks: []
      ),
      reading: { line in
        guard let places = places(in: line, of: pairs.count) else { return nil }
        let members = places.enumerated().map { row, place in
          (pairs[row].left.plainText, JSONValue.string(pairs[order[place]].right.plainText))
        }
        return .object(JSONObject(members))
      },
      reply: { answer in .judged(assess(answer.asObject, pairs)) }
    )
  }

  /// Reads numbers with letters: for each number from 1 on, the index of its letter.
  private static func places(in line: String, of count: Int) -> [Int]? {
    var places = [Int?](repeating: nil, count: count)
    var row: Int?
    for character in line.lowercased() where !Letters.isSeparator(character) {
      if let open = row {
        guard let index = Letters.indices(in: String(character), below: count)?.first else {
          return nil
        }
        places[open] = index
        row = nil
      } else {
        guard let number = character.wholeNumberValue, (1...count).contains(number),
          places[number - 1] == nil
        else { return nil }
        row = number - 1
      }
    }
    let found = places.compactMap { $0 }
    return row == nil && found.count == count && Set(found).count == count ? found : nil
  }

  private static func assess(
    _ answer: JSONObject?,
    _ pairs: [(left: [Inline], right: [Inline])]
  ) -> Assessment {
    let number = pairs.count { answer?[$0.left.plainText]?.asString == $0.right.plainText }
    guard number < pairs.count else { return Assessment(1, []) }
    return Assessment(
      Double(number) / Double(pairs.count),
      [.sentence(Count.inPlace(number, of: pairs.count, ("pairs is right", "pairs are right")))]
    )
  }
}
