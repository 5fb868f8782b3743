extension Skill {
  /// Reads `skills.yml`: a mapping of ids to what somebody who has the skill can do.
  static func read(_ folder: CourseFolder) -> Catalogue<Skill> {
    var findings = Findings(file: "skills.yml")
    var skills: [String: Skill] = [:]
    if let text = folder.text(findings.file),
      var mapping = YAMLMapping(text, findings: &findings)
    {
      for id in mapping.keys {
        guard let name = mapping.text(id, &findings) else { continue }
        skills[id] = Skill(id: id, name: name)
      }
    }
    return Catalogue(values: skills, diagnostics: findings.diagnostics)
  }
}
