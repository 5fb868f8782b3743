import Testing

/// A line typed at a question of one kind, and what becomes of it.
struct AnswerCase: CustomTestStringConvertible {
  /// The name of the step.
  let step: String
  /// What is typed.
  let line: String
  /// What is made of it: `nil` if it is no answer, or the answer, its score and what it matches.
  let expected: String?
  /// What is said, in plain words.
  let remarks: [String]

  /// Creates a case of an answer.
  init(_ step: String, _ line: String, _ expected: String, _ remarks: String...) {
    (self.step, self.line, self.expected, self.remarks) = (step, line, expected, remarks)
  }

  /// Creates a case of a line that is no answer.
  init(_ step: String, noAnswer line: String) {
    (self.step, self.line, self.expected, self.remarks) = (step, line, nil, [])
  }

  /// The line at its question.
  var testDescription: String { "\(step): \(line)" }
}
