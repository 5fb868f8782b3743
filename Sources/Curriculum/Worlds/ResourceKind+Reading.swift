import HTTPSemantics
import JSONDocument

extension ResourceKind {
  /// Reads what sort of thing a resource is; without any of the keys it is an item.
  init?(_ entry: inout YAMLMapping, _ draft: inout WorldDraft) {
    let known = ["collection-of", "part-of", "processor", "monitor", "always"]
    switch entry.choice(of: known, &draft.findings) {
    case "collection-of":
      guard let path = draft.reference("collection-of", in: &entry, newVariables: 1...1) else {
        return nil
      }
      self = .collection(of: path)
    case "part-of":
      guard let path = draft.reference("part-of", in: &entry),
        let pointer = ResourceKind.readPointer(&entry, &draft.findings)
      else { return nil }
      self = .part(of: path, pointer: pointer)
    case "processor":
      self = entry.flag("processor", &draft.findings) == true ? .processor : .item
    case "monitor":
      self = entry.flag("monitor", &draft.findings) == true ? .monitor : .item
    case "always":
      guard let answer = FixedAnswer("always", in: &entry, &draft.findings) else { return nil }
      self = .fixed(answer)
    default: self = .item
    }
  }

  private static func readPointer(
    _ entry: inout YAMLMapping,
    _ findings: inout Findings
  ) -> String? {
    guard let text = entry.requiredText("pointer", &findings) else { return nil }
    do {
      _ = try JSONPointer(text)
      return text
    } catch {
      findings.note("'\(text)' is no JSON Pointer", at: entry.position(of: "pointer"))
      return nil
    }
  }
}

extension FixedAnswer {
  /// Reads an answer that is given whatever is asked.
  fileprivate init?(_ key: String, in entry: inout YAMLMapping, _ findings: inout Findings) {
    guard var answer = entry.mapping(key, &findings),
      let status = StatusCode(in: &answer, among: Array(200...599), "200 to 599", &findings)
    else { return nil }
    let fields = FixedAnswer.readFields(&answer, &findings)
    self.init(status, fields: fields, text: answer.text("text", &findings) ?? "")
    answer.finish(&findings)
  }

  private static func readFields(
    _ answer: inout YAMLMapping,
    _ findings: inout Findings
  ) -> Fields {
    var fields: Fields = [:]
    guard var lines = answer.mapping("fields", &findings) else { return fields }
    for name in lines.keys {
      guard let value = lines.fieldValue(name, &findings) else { continue }
      if FieldName(name).isToken {
        fields.append(FieldName(name), value)
      } else {
        findings.note("'\(name)' is no field name", at: lines.position(of: name))
      }
    }
    return fields
  }
}

extension StatusCode {
  /// Reads the status code of an entry, which must be there and one of those that are known.
  init?(
    in entry: inout YAMLMapping,
    among known: [Int],
    _ expected: String,
    _ findings: inout Findings
  ) {
    guard entry.requiredText("status", &findings) != nil,
      let code = entry.number("status", &findings)
    else { return nil }
    guard known.contains(code) else {
      findings.note(
        "the status \(code) cannot stand here",
        at: entry.position(of: "status"),
        help: "expected \(expected)"
      )
      return nil
    }
    self.init(code)
  }
}
