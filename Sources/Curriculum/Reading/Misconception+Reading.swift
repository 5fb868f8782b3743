import HTTPSemantics
import Laboratory

extension Misconception {
  /// Reads `misconceptions.yml`: a mapping of ids to belief, refutation, sources and rules.
  static func read(_ folder: CourseFolder) -> Catalogue<Misconception> {
    var findings = Findings(file: "misconceptions.yml")
    var misconceptions: [String: Misconception] = [:]
    if let text = folder.text(findings.file),
      var mapping = YAMLMapping(text, findings: &findings)
    {
      for id in mapping.keys {
        guard var entry = mapping.mapping(id, &findings) else { continue }
        misconceptions[id] = Misconception(id, &entry, &findings)
      }
    }
    return Catalogue(values: misconceptions, diagnostics: findings.diagnostics)
  }

  private init?(_ id: String, _ entry: inout YAMLMapping, _ findings: inout Findings) {
    guard let belief = entry.requiredText("belief", &findings),
      let refutation = entry.requiredText("refutation", &findings)
    else { return nil }
    var rules: [String: String] = [:]
    if var changes = entry.mapping("rules", &findings) {
      for key in changes.keys { rules[key] = changes.text(key, &findings) }
      Misconception.check(rules, changes, &findings)
    }
    self.init(
      id: id,
      position: entry.position,
      belief: belief,
      refutation: refutation,
      sources: entry.texts("sources", &findings),
      rules: rules
    )
    entry.finish(&findings)
  }

  private static func check(
    _ rules: [String: String],
    _ changes: YAMLMapping,
    _ findings: inout Findings
  ) {
    do throws(OriginRules.UnknownChange) {
      _ = try LaboratoryRules.strict.applying(rules)
    } catch {
      switch error {
      case .rule(let name, let valid):
        findings.noteUnknown("rule", name, at: changes.position(of: name), known: valid)
      case .value(let value, let rule, let valid):
        let what = "value of the rule '\(rule)':"
        findings.noteUnknown(what, value, at: changes.position(of: rule), known: valid)
      }
    }
  }
}
