import JSONDocument
import Markup

extension PosedQuestion {
  /// Returns a question with one right option: a choice, a prediction, or one of two requests.
  static func choice(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let key = step.answerKey(on: circumstances.start, at: circumstances.instant)
    let options = step.kind == .which ? key.options : step.arranged(key.options, circumstances.seed)
    let entries = [Sheet.Entry](lettered: options)
    let right = options.firstIndex { key.right.contains($0.id) }
    return PosedQuestion(
      sheet: Sheet(
        entries: entries,
        instruction: "Type " + Letters.alternatives(options.count)
      ),
      keyDigest: key.digest,
      solution: Solution(
        sentence: "The answer is",
        entries: right.map { [entries[$0]] } ?? [],
        remarks: right.map { [.feedback(label: nil, options[$0].feedback)] } ?? []
      ),
      reading: { line in
        guard let indices = Letters.indices(in: line, below: options.count), indices.count == 1
        else { return nil }
        return [.string(options[indices[0]].id)]
      },
      reply: { answer in
        guard let id = answer.asArray?.first?.asString,
          let option = options.first(where: { $0.id == id })
        else { return .judged(.unknown("This option is not there.")) }
        return .judged(Assessment(option, isRight: key.right.contains(id)))
      }
    )
  }
}

extension Step {
  /// Returns options in the order in which they are shown: numbers grow, and where the order says
  /// nothing, the seed decides.
  func arranged(_ options: [Option], _ seed: UInt64?) -> [Option] {
    if inquiry.isFixed { return options }
    let isMeasured = inquiry.measure?.isNumber ?? false
    let numbers = options.compactMap { isMeasured ? $0.outcomes.first?.number : $0.number }
    guard numbers.count == options.count else { return options.shuffled(by: seed) }
    return zip(numbers, options).sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Option {
  /// The whole number that the option says; `nil` if it says something else.
  var number: Int? { Int(text.plainText) }
}
