extension RequestFileReader {
  /// Notes the references that nothing can answer, so that nothing is sent before all can be.
  mutating func checkReferences() {
    for name in variables.keys.sorted() {
      guard let template = variables[name] else { continue }
      for (reference, place) in template.references {
        if case .variable(let other) = reference, variables[other] == nil {
          problems.append(.unset(other, at: place))
        }
      }
      if let circle = circle(from: name) {
        problems.append(.circle(circle, at: template.place))
      }
    }
    var answered: Set<String> = []
    for request in requests {
      for template in request.templates { check(template, answered) }
      if let name = request.name { answered.insert(name) }
      for claim in request.expectation?.claims ?? [] {
        if let template = claim.template { check(template, answered) }
      }
    }
  }

  private mutating func check(_ template: Template, _ answered: Set<String>) {
    for (reference, place) in template.references {
      if case .variable(let name) = reference, variables[name] == nil {
        problems.append(.unset(name, at: place))
      }
      var seen: Set<String> = []
      for name in requests(behind: reference, &seen) where !answered.contains(name) {
        problems.append(.unanswered(name, at: place))
      }
    }
  }

  /// Returns the names of the requests whose responses a reference needs, through variables too.
  private func requests(behind reference: Reference, _ seen: inout Set<String>) -> [String] {
    if let name = reference.request { return [name] }
    guard case .variable(let name) = reference, seen.insert(name).inserted else { return [] }
    var names: [String] = []
    for (inner, _) in variables[name]?.references ?? [] {
      names += requests(behind: inner, &seen)
    }
    return names
  }

  /// Returns the names that lead from a variable to itself, if any do.
  private func circle(from start: String) -> [String]? {
    var seen: Set<String> = []
    func path(to name: String) -> [String]? {
      for case (.variable(let next), _) in variables[name]?.references ?? [] {
        if next == start { return [name, next] }
        guard seen.insert(next).inserted else { continue }
        if let rest = path(to: next) { return [name] + rest }
      }
      return nil
    }
    return path(to: start)
  }
}

extension RequestFile.Request {
  /// The texts of the request that may hold references.
  fileprivate var templates: [Template] {
    let texts = content.compactMap { piece in
      if case .text(let template) = piece { template } else { nil }
    }
    return [target] + fields.map(\.value) + texts
  }
}
