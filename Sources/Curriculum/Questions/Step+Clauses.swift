import Markup

extension Step {
  /// The clauses that the explanation of the step names, such as `RFC 9110 §9.3.4`, each once.
  ///
  /// The explanation is what stands behind the question, or else what is said about the options and
  /// about the wrong models.
  public var clauses: [String] {
    let closing = closing.map { passage in
      if case .prose(let blocks) = passage { blocks.plainText } else { "" }
    }
    let found = Self.clauses(in: closing)
    if !found.isEmpty { return found }
    let feedback = Self.clauses(in: options.map(\.feedback.plainText))
    return feedback.isEmpty ? Self.clauses(in: inquiry.models.flatMap(\.sources)) : feedback
  }

  private static func clauses(in texts: [String]) -> [String] {
    var seen: Set<String> = []
    let pattern = /RFC (\d{3,5}),?\s(?:section\s|§)?(\d+(?:\.\d+)*)/.ignoresCase()
    return texts.flatMap { text in
      text.matches(of: pattern).map { "RFC \($0.output.1) §\($0.output.2)" }
    }
    .filter { seen.insert($0).inserted }
  }
}
