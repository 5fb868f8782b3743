import JSONDocument

extension PosedQuestion {
  /// Returns a question with several right options, all of which are to be chosen.
  static func choices(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let key = step.answerKey(on: circumstances.start, at: circumstances.instant)
    let options = step.arranged(key.options, circumstances.seed)
    let entries = [Sheet.Entry](lettered: options)
    let right = zip(options, entries).filter { key.right.contains($0.0.id) }
    return PosedQuestion(
      sheet: Sheet(
        entries: entries,
        instruction: "Type the letters of all that are right, one after the other"
      ),
      keyDigest: key.digest,
      solution: Solution(
        sentence: right.count == 1 ? "The answer is" : "The answers are",
        entries: right.map(\.1),
        remarks: right.map { .feedback(label: $1.label, $0.feedback) }
      ),
      reading: { line in
        guard let indices = Letters.indices(in: line, below: options.count) else { return nil }
        return .array(Set(indices).sorted().map { .string(options[$0].id) })
      },
      reply: { answer in
        let chosen = Set(answer.asArray?.compactMap(\.asString) ?? [])
        return .judged(assess(chosen, of: options, key))
      }
    )
  }

  private static func assess(
    _ chosen: Set<String>,
    of options: [Option],
    _ key: AnswerKey
  ) -> Assessment {
    let labelled = options.enumerated().map { (label: Letters.letter($0), option: $1) }
    let hits = labelled.filter { chosen.contains($0.option.id) && key.right.contains($0.option.id) }
    let slips = labelled.filter {
      chosen.contains($0.option.id) && !key.right.contains($0.option.id)
    }
    let missing = key.right.count - hits.count
    guard missing > 0 || !slips.isEmpty else {
      return Assessment(1, hits.map { .feedback(label: $0.label, $0.option.feedback) })
    }
    // A wrong letter takes away what a right one gives, or all letters would be a good answer.
    let score = Double(max(0, hits.count - slips.count)) / Double(key.right.count)
    let sentences: [Remark] = missing == 0 ? [] : [.sentence(Count.missing(missing))]
    return Assessment(
      min(score, Double(key.right.count) / Double(key.right.count + 1)),
      misconceptions: slips.flatMap(\.option.misconceptions),
      slips.map { .feedback(label: $0.label, $0.option.feedback) } + sentences
    )
  }
}

/// Numbers in sentences about answers.
enum Count {
  /// Returns the sentence that says how many right options were not chosen.
  static func missing(_ number: Int) -> String {
    number == 1 ? "One that is right is missing." : "\(number) that are right are missing."
  }

  /// Returns the sentence that says how many of the things are where they belong.
  static func inPlace(
    _ number: Int,
    of total: Int,
    _ verb: (one: String, several: String)
  ) -> String {
    switch number {
    case 0: "None of the \(total) \(verb.one)."
    case 1: "One of the \(total) \(verb.one)."
    default: "\(number) of the \(total) \(verb.several)."
    }
  }
}
