import HTTPSemantics
import JSONDocument

extension Member {
  /// Returns what keeps a value of a first state from being one of this member, if anything.
  func fault(in value: JSONValue) -> String? {
    if case .null = value, isNullable { return nil }
    guard accepts(value) else { return "expected \(type.rawValue), found \(value.kind)" }
    if let minimum, case .number(let number) = value, let integer = number.asInt, integer < minimum
    {
      return "\(integer) is less than \(minimum)"
    }
    if !choices.isEmpty, let text = value.asString, !choices.contains(text) {
      return "'\(text)' is none of \(choices.map { "'\($0)'" }.joined(separator: ", "))"
    }
    return nil
  }

  private func accepts(_ value: JSONValue) -> Bool {
    switch (type, value) {
    case (.any, _), (.string, .string), (.number, .number), (.boolean, .bool), (.array, .array),
      (.object, .object):
      true
    case (.email, .string(let text)):
      text.dropFirst().dropLast().contains("@")
    case (.integer, .number(let number)): number.asInt != nil
    default: false
    }
  }
}
