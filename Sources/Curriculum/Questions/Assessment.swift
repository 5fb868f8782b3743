public import Markup

/// What an answer is worth, and what is said about it.
public struct Assessment: Sendable {
  /// The share of what was asked for that the answer has, from 0 to 1.
  public let score: Double
  /// The ids of the misconceptions that the answer matches.
  public let misconceptions: [String]
  /// What is said to the learner.
  public let remarks: [Remark]
  /// Whether nothing is known about the answer but that it is wrong, so that a hint may help.
  public var isUnknown = false
  /// Whether the question is over, right or not.
  public var isFinal = false

  /// Creates an assessment.
  init(_ score: Double, misconceptions: [String] = [], _ remarks: [Remark]) {
    self.score = score
    self.misconceptions = misconceptions
    self.remarks = remarks
  }

  /// Creates the assessment of an answer that matches an option, which is right or wrong.
  init(_ option: Option, isRight: Bool, label: String? = nil) {
    self.init(
      isRight ? 1 : 0,
      misconceptions: isRight ? [] : option.misconceptions,
      [.feedback(label: label, option.feedback)]
    )
  }

  /// Returns the assessment of an answer that is wrong, with nothing known about it but this.
  static func unknown(_ sentence: String) -> Assessment {
    var assessment = Assessment(0, [.sentence(sentence)])
    assessment.isUnknown = true
    return assessment
  }
}

/// A piece of what is said about an answer.
public enum Remark: Sendable {
  /// A sentence of the program; what is code stands between backticks.
  case sentence(String)
  /// What the author says about a thing, with its label where there are several.
  case feedback(label: String?, [Block])
}
