import JSONDocument
import Markup

extension PosedQuestion {
  /// Returns a question that is answered with a short text.
  static func text(_ step: Step) -> PosedQuestion {
    let right = step.options.filter(\.isMarkedRight)
    return PosedQuestion(
      sheet: Sheet(instruction: "Type the answer"),
      keyDigest: Digest.of(right.map { comparable($0.text.plainText) }),
      solution: Solution(accepted: right),
      takesText: true,
      reading: { line in comparable(line).isEmpty ? nil : .string(line[...].trimmed) },
      reply: { answer in
        let given = comparable(answer.asString ?? "")
        guard let option = step.options.first(where: { comparable($0.text.plainText) == given })
        else { return .judged(.unknown("It is not one of the answers that are accepted.")) }
        return .judged(Assessment(option, isRight: option.isMarkedRight))
      }
    )
  }

  /// Returns a text as it is compared: without case, quotes around it and repeated spaces.
  static func comparable(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "‘", "’", "„", "«", "»"]
    guard let first = words.first, let last = words.last, words.count > 1,
      quotes.contains(first), quotes.contains(last)
    else { return words }
    return comparable(String(words.dropFirst().dropLast()))
  }
}

extension Solution {
  /// Creates the solution of a question for which several answers are accepted: the first of them.
  init(accepted options: [Option], sentence: String = "The answer is") {
    self.init(
      sentence: sentence,
      entries: options.prefix(1).map { Sheet.Entry(id: $0.id, label: "", text: $0.text) },
      remarks: options.prefix(1).map { .feedback(label: nil, $0.feedback) }
    )
  }
}
