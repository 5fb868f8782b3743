import Experiments
import JSONDocument
import Markup

extension PosedQuestion {
  /// Returns a question that is answered with a whole number, which the server may compute.
  static func number(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let key = NumberKey(step, circumstances)
    return PosedQuestion(
      sheet: Sheet(instruction: "Type a whole number"),
      keyDigest: Digest.of(key.numbers.map(String.init)),
      solution: Solution(
        sentence: "The answer is",
        entries: key.numbers.prefix(1).map {
          Sheet.Entry(id: "", label: "", text: [.text(String($0))])
        },
        remarks: key.right.prefix(1).map { .feedback(label: nil, $0.feedback) }
      ),
      reading: { line in
        let text = line[...].trimmed
        guard let first = text.first, first.isWholeNumber || first == "-" else { return nil }
        return Int(text).map { .number(JSONNumber($0)) }
      },
      reply: { answer in
        guard case .number(let number) = answer else { return .judged(NumberKey.unknown) }
        return .judged(key.assess(number.asInt))
      }
    )
  }
}

/// The numbers that are right, and those of which something is known.
private struct NumberKey {
  /// The options, whose texts are numbers.
  let options: [Option]
  /// The options that are right.
  let right: [Option]
  /// What the servers answer; `nil` if the author knows the answer.
  let computed: ComputedAnswers?
  /// The right numbers.
  let numbers: [Int]

  /// Computes the key of a step.
  init(_ step: Step, _ circumstances: PosedQuestion.Circumstances) {
    options = step.options
    right = step.options.filter(\.isMarkedRight)
    computed = step.inquiry.measure.map { measure in
      ComputedAnswers(measure, of: step, on: circumstances.start, at: circumstances.instant)
    }
    let truth = computed.map { $0.truth?.number.map { [$0] } ?? [] }
    numbers = truth ?? right.compactMap(\.number)
  }

  /// The assessment of a number of which nothing is known.
  static let unknown = Assessment.unknown("It is not one of the answers that are accepted.")

  /// Returns what a number is worth.
  func assess(_ number: Int?) -> Assessment {
    guard let number else { return NumberKey.unknown }
    let option = options.first { $0.number == number }
    if let option { return Assessment(option, isRight: numbers.contains(number)) }
    if numbers.contains(number) { return Assessment(1, []) }
    guard let computed else { return NumberKey.unknown }
    let models = computed.models.filter { $0.outcome.number == number }.map(\.misconception)
    return Assessment(
      0,
      misconceptions: models.map(\.id),
      models.prefix(1).map { .feedback(label: nil, $0.refutationBlocks) }
    )
  }
}
