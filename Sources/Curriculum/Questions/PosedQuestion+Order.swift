import JSONDocument

extension PosedQuestion {
  /// Returns a question that is answered by putting things in order.
  static func order(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let right = step.options
    let shown = right.disorder(by: circumstances.seed).map { right[$0] }
    let entries = [Sheet.Entry](lettered: shown)
    let solution = right.compactMap { option in entries.first { $0.id == option.id } }
    return PosedQuestion(
      sheet: Sheet(
        entries: entries,
        // The order shown is never the right one, so that it can stand as the example.
        instruction: "Type all \(shown.count) letters in the right order, such as "
          + "`\(entries.map(\.label).joined())`"
      ),
      keyDigest: Digest.of(right.map(\.id)),
      solution: Solution(
        sentence: "The right order is",
        entries: solution,
        remarks: zip(solution, right).map { .feedback(label: $0.label, $1.feedback) }
      ),
      reading: { line in
        guard let indices = Letters.indices(in: line, below: shown.count),
          indices.count == shown.count, Set(indices).count == shown.count
        else { return nil }
        return .array(indices.map { .string(shown[$0].id) })
      },
      reply: { answer in
        let ids = answer.asArray?.compactMap(\.asString) ?? []
        return .judged(assess(ids, right, solution))
      }
    )
  }

  private static func assess(
    _ ids: [String],
    _ right: [Option],
    _ solution: [Sheet.Entry]
  ) -> Assessment {
    let remarks = zip(solution, right).map { Remark.feedback(label: $0.label, $1.feedback) }
    let isInPlace = right.indices.map { $0 < ids.count && ids[$0] == right[$0].id }
    let number = isInPlace.count { $0 }
    guard let first = isInPlace.firstIndex(of: false) else { return Assessment(1, remarks) }
    let count = Count.inPlace(number, of: right.count, ("is in its place", "are in their places"))
    return Assessment(
      Double(number) / Double(right.count),
      [.sentence(count), .feedback(label: nil, right[first].feedback)]
    )
  }
}
