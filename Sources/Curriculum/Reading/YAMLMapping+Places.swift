import JSONDocument
import Markup
import Yams

extension YAMLMapping {
  /// Returns the place of a node in its file.
  static func position(of node: Node, _ firstLine: Int) -> SourcePosition {
    SourcePosition(line: firstLine - 1 + (node.mark?.line ?? 1), column: node.mark?.column ?? 1)
  }

  /// Returns the place that an error of the YAML parser names.
  static func place(_ error: any Error, _ firstLine: Int) -> SourcePosition {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      SourcePosition(line: firstLine - 1 + mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      SourcePosition(line: firstLine - 1 + context.mark.line, column: context.mark.column)
    default: SourcePosition(line: firstLine, column: 1)
    }
  }

  /// Returns what an error of the YAML parser says.
  static func problem(_ error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      "this is no YAML: \(problem)"
    case .duplicatedKeysInMapping(let keys, _): "'\(keys.first ?? "")' is said twice"
    default: "this is no YAML"
    }
  }
}

extension JSONValue {
  /// Creates the document that a YAML node stands for, its members in the order written.
  init?(yaml node: Node) {
    if let sequence = node.sequence {
      self = .array(sequence.compactMap(JSONValue.init(yaml:)))
    } else if let mapping = node.mapping {
      var object = JSONObject()
      for (key, value) in mapping {
        guard let name = key.string, let value = JSONValue(yaml: value) else { return nil }
        object[name] = value
      }
      self = .object(object)
    } else if let scalar = node.scalar {
      self = JSONValue(yaml: scalar)
    } else {
      return nil
    }
  }

  private init(yaml scalar: Node.Scalar) {
    guard scalar.style == .plain else {
      self = .string(scalar.string)
      return
    }
    switch scalar.string {
    case "null", "~", "": self = .null
    case "true": self = .bool(true)
    case "false": self = .bool(false)
    default: self = JSONNumber(scalar.string).map(JSONValue.number) ?? .string(scalar.string)
    }
  }
}
