import HTTPSemantics
import Markup

extension WorldDraft {
  /// Returns the template that a path fits best; notes it when there is none.
  mutating func template(for path: String, at position: SourcePosition) -> ResourceTemplate? {
    let normal = RequestTarget(path).normalPath
    guard path == normal else {
      findings.note("'\(path)' is no path in normal form", at: position, help: "write '\(normal)'")
      return nil
    }
    let fitting = templates.filter { $0.path.match(path) != nil }
    if let best = fitting.min(by: { $0.path.variables.count < $1.path.variables.count }) {
      return best
    }
    let similar = templates.compactMap { $0.path.path(like: path) }
    let nearest = Spelling.nearest(to: path, among: similar)
    findings.note(
      "no resource has the path '\(path)'",
      at: position,
      help: nearest.map { "did you mean '\($0)'?" } ?? "declare it under 'resources'"
    )
    return nil
  }

  /// Notes every template that is named and not declared, or whose variables nobody can fill in.
  mutating func checkReferences() {
    for reference in references {
      if isDeclared(reference.path) {
        checkVariables(of: reference)
      } else {
        let nearest = Spelling.nearest(to: reference.path.text, among: templates.map(\.path.text))
        findings.note(
          "no resource has the path '\(reference.path.text)'",
          at: reference.position,
          help: nearest.map { "did you mean '\($0)'?" } ?? "declare it under 'resources'"
        )
      }
    }
  }

  private func isDeclared(_ path: PathTemplate) -> Bool {
    templates.contains { $0.path.shape == path.shape || $0.path.match(path.text) != nil }
  }

  private mutating func checkVariables(of reference: Reference) {
    let new = reference.path.variables.filter { !reference.owner.variables.contains($0) }
    if new.count < reference.newVariables.lowerBound {
      findings.note(
        "'\(reference.key)' has no variable of its own",
        at: reference.position,
        help: "expected one that '\(reference.owner.text)' has not"
      )
    } else if new.count > reference.newVariables.upperBound {
      let names = new.map { "'{\($0)}'" }.joined(separator: ", ")
      findings.note("'\(reference.key)' has no value for \(names)", at: reference.position)
    }
  }

  /// Notes every scope that no token has.
  mutating func checkScopes(of tokens: [PracticeToken]) {
    let known = Set(tokens.flatMap(\.scopes)).sorted()
    for scope in scopes where !known.contains(scope.name) {
      if known.isEmpty {
        findings.note("no token has the scope '\(scope.name)'", at: scope.position)
      } else {
        findings.noteUnknown("scope", scope.name, at: scope.position, known: known)
      }
    }
  }
}

extension PathTemplate {
  /// Returns the path that fits the template and has the segments of another one as values.
  fileprivate func path(like other: String) -> String? {
    let segments = text.split(separator: "/"), others = other.split(separator: "/")
    guard segments.count == others.count else { return nil }
    return zip(segments, others).map { "/" + ($0.hasPrefix("{") ? $1 : $0) }.joined()
  }
}
