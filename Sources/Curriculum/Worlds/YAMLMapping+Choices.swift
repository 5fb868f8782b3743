import Yams

extension YAMLMapping {
  /// Returns whether a key holds a mapping rather than a text or a list.
  mutating func holdsMapping(_ key: String) -> Bool {
    node(key)?.mapping != nil
  }

  /// Returns whether a key holds a list rather than a text or a mapping.
  mutating func holdsList(_ key: String) -> Bool {
    node(key)?.sequence != nil
  }

  /// Returns whether nothing stands behind a key.
  mutating func isBlank(_ key: String) -> Bool {
    guard let scalar = node(key)?.scalar else { return false }
    return scalar.style == .plain && scalar.string.isEmpty
  }

  /// Returns the one key of several that is there; notes it when there are more.
  mutating func choice(of known: [String], _ findings: inout Findings) -> String? {
    let present = keys.filter { known.contains($0) }
    for key in present { _ = node(key) }
    for key in present.dropFirst() {
      findings.note("'\(key)' does not go with '\(present[0])'", at: position(of: key))
    }
    return present.first
  }

  /// Returns the one key of several; notes it when there is none or more than one.
  mutating func requiredChoice(of known: [String], _ findings: inout Findings) -> String? {
    if let key = choice(of: known, &findings) { return key }
    for key in keys {
      _ = node(key)
      findings.noteUnknown("key", key, at: position(of: key), known: known)
    }
    if keys.isEmpty {
      let names = known.map { "'\($0)'" }.joined(separator: ", ")
      findings.note("nothing is said here", at: position, help: "expected one of \(names)")
    }
    return nil
  }

  /// Returns the whole number of a key that must not be smaller than the least one.
  mutating func number(_ key: String, from least: Int, _ findings: inout Findings) -> Int? {
    guard let number = number(key, &findings) else { return nil }
    guard number >= least else {
      findings.note("'\(key)' is less than \(least)", at: position(of: key))
      return nil
    }
    return number
  }

  /// Returns the whole number of a key that must be there and not be smaller than the least one.
  mutating func requiredNumber(_ key: String, from least: Int, _ findings: inout Findings) -> Int? {
    guard requiredText(key, &findings) != nil else { return nil }
    return number(key, from: least, &findings)
  }

  /// Returns whether a key says `allow`; `nil` if it is not there or says neither.
  mutating func permission(_ key: String, _ findings: inout Findings) -> Bool? {
    word(key, Permission.self, &findings).map { $0 == .allow }
  }
}

/// Whether something is done at all.
private enum Permission: String, CaseIterable {
  /// It is.
  case allow
  /// It is not.
  case refuse
}
