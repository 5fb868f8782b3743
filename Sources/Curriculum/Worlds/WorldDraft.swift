import HTTPSemantics
import Markup

/// A world while it is read: what was found wrong, the templates so far, and names to look up at the end.
struct WorldDraft {
  /// What was found wrong.
  var findings: Findings
  /// The templates in the order written.
  private(set) var templates: [ResourceTemplate] = []
  /// The templates that others name, to be looked up when all are known.
  private(set) var references: [Reference] = []
  /// The scopes that resources ask for, to be looked up likewise.
  private(set) var scopes: [(name: String, position: SourcePosition)] = []
  private var owner: PathTemplate = "/"

  /// A template that another one names.
  struct Reference {
    /// The template that is named.
    let path: PathTemplate
    /// The key that names it.
    let key: String
    /// The place of the key.
    let position: SourcePosition
    /// The template whose entry holds the key.
    let owner: PathTemplate
    /// How many variables it may have that the owner has not.
    let newVariables: ClosedRange<Int>
  }

  /// Creates an empty draft of a file.
  init(file: String) {
    findings = Findings(file: file)
  }

  /// Reads the resources of a world.
  mutating func readTemplates(_ world: inout YAMLMapping) {
    guard var resources = world.mapping("resources", &findings) else { return }
    var shapes: [String: String] = [:]
    for text in resources.keys {
      let position = resources.position(of: text)
      guard let path = PathTemplate(text, at: position, &findings) else {
        _ = resources.node(text)
        continue
      }
      owner = path
      let template = ResourceTemplate(path, in: &resources, &self)
      if let other = shapes.updateValue(text, forKey: path.shape) {
        findings.note("'\(text)' has the same paths as '\(other)'", at: position)
      } else if let template {
        templates.append(template)
      }
    }
  }

  /// Reads a template that the one being read names.
  ///
  /// Its variables have to be those of the one being read, and so many new ones.
  mutating func reference(
    _ key: String,
    in entry: inout YAMLMapping,
    newVariables: ClosedRange<Int> = 0...0
  ) -> PathTemplate? {
    guard let text = entry.requiredText(key, &findings) else { return nil }
    let position = entry.position(of: key)
    guard let path = PathTemplate(text, at: position, &findings) else { return nil }
    references.append(
      Reference(path: path, key: key, position: position, owner: owner, newVariables: newVariables)
    )
    return path
  }

  /// Reads a scope that some token has to have.
  mutating func scope(_ key: String, in entry: inout YAMLMapping) -> String? {
    guard let scope = entry.text(key, &findings) else { return nil }
    scopes.append((scope, entry.position(of: key)))
    return scope
  }
}
