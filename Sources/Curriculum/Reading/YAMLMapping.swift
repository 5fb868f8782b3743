import JSONDocument
import Markup
import Yams

/// A mapping of a YAML text, read key by key with diagnostics that point.
///
/// Keys that were never asked for are noted by ``finish(_:)``, so that a misspelt key is an error.
struct YAMLMapping {
  private let pairs: [(key: String, value: Node, position: SourcePosition)]
  private var asked: Set<String> = []
  /// The place where the mapping begins.
  let position: SourcePosition
  private let firstLine: Int

  /// Reads a text that must be one mapping; `firstLine` is the line of the file where it begins.
  init?(_ text: String, firstLine: Int = 1, findings: inout Findings) {
    do {
      guard let node = try compose(yaml: text) else {
        findings.note("expected keys and values", at: SourcePosition(line: firstLine, column: 1))
        return nil
      }
      self.init(node, firstLine: firstLine, findings: &findings)
    } catch {
      findings.note(YAMLMapping.problem(error), at: YAMLMapping.place(error, firstLine))
      return nil
    }
  }

  /// Reads a node that must be a mapping.
  init?(_ node: Node, firstLine: Int, findings: inout Findings) {
    position = YAMLMapping.position(of: node, firstLine)
    guard let mapping = node.mapping else {
      findings.note("expected keys and values", at: position)
      return nil
    }
    self.firstLine = firstLine
    var seen: Set<String> = []
    pairs = mapping.map { key, value in
      let name = key.string ?? ""
      let place = YAMLMapping.position(of: key, firstLine)
      if !seen.insert(name).inserted { findings.note("'\(name)' is said twice", at: place) }
      return (name, value, place)
    }
  }

  /// The keys in the order written.
  var keys: [String] { pairs.map(\.key) }

  /// The places of the keys; of a key that is said twice, the first.
  var places: [String: SourcePosition] {
    Dictionary(pairs.map { ($0.key, $0.position) }) { first, _ in first }
  }

  /// Returns the place of a key, or of the mapping if the key is not there.
  func position(of key: String) -> SourcePosition {
    pairs.first { $0.key == key }?.position ?? position
  }

  /// Returns the node of a key, which counts as asked for.
  mutating func node(_ key: String) -> Node? {
    asked.insert(key)
    return pairs.first { $0.key == key }?.value
  }

  /// Returns the text of a key, or `nil` if the key is not there or holds no text.
  mutating func text(_ key: String, _ findings: inout Findings) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      findings.note("expected a text for '\(key)'", at: position(of: key))
      return nil
    }
    return scalar.string
  }

  /// Returns the text of a key that must be there.
  mutating func requiredText(_ key: String, _ findings: inout Findings) -> String? {
    guard keys.contains(key) else {
      _ = node(key)
      findings.note("'\(key)' is missing", at: position)
      return nil
    }
    return text(key, &findings)
  }

  /// Returns the whole number of a key, or `nil` if the key is not there or holds no number.
  mutating func number(_ key: String, _ findings: inout Findings) -> Int? {
    guard let text = text(key, &findings) else { return nil }
    guard let number = Int(text) else {
      findings.note("expected a whole number for '\(key)', found '\(text)'", at: position(of: key))
      return nil
    }
    return number
  }

  /// Returns whether a key says `true`; `nil` if it is not there or says neither.
  mutating func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let text = text(key, &findings) else { return nil }
    guard text == "true" || text == "false" else {
      findings.note("expected true or false for '\(key)', found '\(text)'", at: position(of: key))
      return nil
    }
    return text == "true"
  }

  /// Returns the texts of a key that holds one text or a list of them.
  mutating func texts(_ key: String, _ findings: inout Findings) -> [String] {
    guard let node = node(key) else { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    let texts = node.sequence.map { $0.compactMap(\.scalar?.string) }
    guard let texts, texts.count == node.sequence?.count else {
      findings.note("expected a list of texts for '\(key)'", at: position(of: key))
      return []
    }
    return texts
  }

  /// Returns the word of a key that must be one of a fixed set.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    _ type: Word.Type,
    _ findings: inout Findings
  ) -> Word? {
    guard let text = text(key, &findings) else { return nil }
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      findings.noteUnknown("\(key)", text, at: position(of: key), known: known)
      return nil
    }
    return word
  }

  /// Returns the mapping of a key.
  mutating func mapping(_ key: String, _ findings: inout Findings) -> YAMLMapping? {
    node(key).flatMap { YAMLMapping($0, firstLine: firstLine, findings: &findings) }
  }

  /// Returns the mappings of a key that holds a list of them.
  mutating func mappings(_ key: String, _ findings: inout Findings) -> [YAMLMapping] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else {
      findings.note("expected a list for '\(key)'", at: position(of: key))
      return []
    }
    return sequence.compactMap { YAMLMapping($0, firstLine: firstLine, findings: &findings) }
  }

  /// Returns the document of a key: JSON in a text, or plain YAML values.
  mutating func document(_ key: String, _ findings: inout Findings) -> JSONValue? {
    guard let node = node(key) else { return nil }
    return JSONValue(yaml: node)
  }

  /// Notes every key that was never asked for.
  func finish(_ findings: inout Findings) {
    for pair in pairs where !asked.contains(pair.key) {
      findings.noteUnknown("key", pair.key, at: pair.position, known: asked.sorted())
    }
  }
}
