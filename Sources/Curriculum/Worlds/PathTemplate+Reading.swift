import HTTPSemantics
import Markup

extension PathTemplate {
  /// Creates a template from a text of a world file; notes what keeps the text from being one.
  init?(_ text: String, at position: SourcePosition, _ findings: inout Findings) {
    if let fault = PathTemplate.fault(in: text) {
      findings.note(
        "'\(text)' is no path: \(fault)",
        at: position,
        help: "expected a path such as '/users/{id}'"
      )
      return nil
    }
    self.init(text)
  }

  /// The template with its variables unnamed; templates of one shape have the same paths.
  var shape: String {
    path { _ in "{}" }
  }

  private static func fault(in text: String) -> String? {
    guard text.hasPrefix("/") else { return "it does not begin with '/'" }
    if text.contains(where: { $0.isWhitespace || $0 == "?" || $0 == "#" }) {
      return "it has a query, a fragment or white space"
    }
    var names: Set<Substring> = []
    let segments = text.split(separator: "/")
    if segments.dropLast().contains(where: { $0.hasSuffix("*}") }) {
      return "only the last variable can stand for all that is left"
    }
    for segment in segments where segment.contains("{") || segment.contains("}") {
      let name = segment.dropFirst().dropLast()
      guard segment == "{\(name)}", !name.isEmpty, !name.contains("{"), !name.contains("}") else {
        return "'\(segment)' is neither a name nor a variable in braces"
      }
      if !names.insert(name).inserted { return "'{\(name)}' stands there twice" }
    }
    return nil
  }
}
