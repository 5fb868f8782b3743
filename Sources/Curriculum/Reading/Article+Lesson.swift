import Markup

extension Claim {
  /// The verdict in words, such as `imprecise and outdated`.
  public var verdict: String {
    verdicts.map(\.rawValue).joined(separator: " and ")
  }
}

extension Article {
  /// The article as something to walk through: a step for each claim, its verdict behind the
  /// experiment.
  public var lesson: Lesson {
    Lesson(
      id: "article-\(number)",
      title: title,
      minutes: max(1, claims.count),
      objectives: ["say which of its \(claims.count) claims hold, and show it"],
      skills: [],
      sources: [],
      prerequisites: [],
      world: claims.first?.world ?? "",
      steps: claims.map(\.stepWithVerdict)
    )
  }
}

extension Claim {
  /// The experiment, headed by the claim, with the verdict and what to say instead at the end.
  fileprivate var stepWithVerdict: Step {
    let sources = sources.joined(separator: ", ")
    let verdict = MarkupDocument(parsing: "**Verdict: \(verdict).** \(sources)").blocks
    return step.with(
      title: "\(id)  \(title)",
      passages: step.passages + [.prose(verdict + instead)]
    )
  }
}
