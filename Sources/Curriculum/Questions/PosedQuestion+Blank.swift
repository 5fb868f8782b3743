import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

extension PosedQuestion {
  /// Returns a question that is answered by filling the blank in a request; the server judges.
  static func blank(_ step: Step, _ circumstances: Circumstances) -> PosedQuestion {
    let right = step.options.filter(\.isMarkedRight)
    return PosedQuestion(
      sheet: Sheet(instruction: "Type what belongs in the blank"),
      keyDigest: Digest.of(right.map(\.text.plainText)),
      solution: Solution(accepted: right, sentence: "What fits is"),
      takesText: true,
      reading: { line in
        let filling = line[...].trimmed
        return filling.isEmpty ? nil : .string(filling)
      },
      reply: { answer in
        let filling = answer.asString ?? ""
        let mismatches = step.mismatches(filledWith: filling, circumstances)
        let option = step.options.first { $0.text.plainText == filling }
        return .judged(assess(mismatches, option))
      },
      runs: { answer in
        [step.examples(filledWith: answer?.asString ?? right.first?.text.plainText ?? "")]
      }
    )
  }

  private static func assess(_ mismatches: [String], _ option: Option?) -> Assessment {
    let feedback = option.map { [Remark.feedback(label: nil, $0.feedback)] } ?? []
    if mismatches.isEmpty { return Assessment(1, feedback) }
    let sentences = mismatches.map {
      Remark.sentence($0.prefix(1).uppercased() + $0.dropFirst() + ".")
    }
    return Assessment(0, misconceptions: option?.misconceptions ?? [], sentences + feedback)
  }
}

extension Step {
  /// The examples of the question with a text in the place of the blank.
  func examples(filledWith text: String) -> [Example] {
    examples.map { example in
      guard case .request(let request) = example.action else { return example }
      var filled = example
      filled.action = .request(request.filled(with: text))
      return filled
    }
  }

  /// Returns in what the requests do not come out as expected with a text in the place of the blank.
  func mismatches(
    filledWith text: String,
    _ circumstances: PosedQuestion.Circumstances
  ) -> [String] {
    var trial = Trial(on: circumstances.start)
    var mismatches: [String] = []
    for example in examples(filledWith: text) {
      let first = trial.runs.count
      do throws(LaboratoryProblem) {
        try trial.send(example, at: circumstances.instant)
      } catch {
        mismatches.append(error.sentence)
      }
      if example.expectsSomething {
        mismatches += example.mismatches(with: trial, since: first).map(\.message)
      }
    }
    return mismatches
  }
}
