internal import HTTPSemantics
internal import JSONDocument

/// The model of the Django view: its columns, and what they make of values.
///
/// An update converts values but runs no validator; that the e-mail address is one is not checked.
enum DjangoUser {
  /// An exception that nobody catches.
  struct Exception: Error {
    /// Its name with what it is about.
    let text: String
  }

  /// Returns the columns that an update sets.
  static func columns(_ content: JSONObject) throws(Exception) -> JSONObject {
    var columns = JSONObject()
    // Unknown names are found before any value is looked at.
    let known = ["id", "name", "email", "nickname", "is_superuser"]
    for name in content.names where !known.contains(name) {
      throw Exception(text: "FieldDoesNotExist, there is no column \(name)")
    }
    for (name, value) in content {
      columns[name] = try column(name, value)
    }
    return columns
  }

  private static func column(_ name: String, _ value: JSONValue) throws(Exception) -> JSONValue {
    if case .null = value { return value }
    switch name {
    case "id": return try identifier(value)
    case "is_superuser": return try flag(value)
    default: return .string(pythonText(value))
    }
  }

  private static func identifier(_ value: JSONValue) throws(Exception) -> JSONValue {
    let key: Int? =
      switch value {
      case .number(let number):
        Double(number.text).flatMap { Int(exactly: $0.rounded(.towardZero)) }
      case .bool(let flag): flag ? 1 : 0
      case .string(let text): key(text)
      default: nil
      }
    if let key { return .number(JSONNumber(key)) }
    throw Exception(text: "ValueError, id has to be a number")
  }

  private static func flag(_ value: JSONValue) throws(Exception) -> JSONValue {
    switch value {
    case .bool: return value
    case 1, "t", "True", "1": return true
    case 0, "f", "False", "0": return false
    default: throw Exception(text: "ValidationError, is_superuser has to be true or false")
    }
  }

  /// Returns what stands in the way of a change in the database, if anything does.
  static func violation(
    _ changes: JSONObject,
    _ server: OriginServer,
    _ handling: Handling
  ) -> Exception? {
    if let member = changes.first(where: { $0.value.kind == .null && $0.name != "nickname" }) {
      return Exception(text: "IntegrityError, \(member.name) may not be null")
    }
    if let path = movedPath(changes, handling), server.representation(at: path) != nil {
      return Exception(text: "IntegrityError, the id is taken")
    }
    guard let email = changes["email"] else { return nil }
    let isTaken = server.state.contains { path, representation in
      path != handling.path && isSibling(path, of: handling.path)
        && representation.json?["email"] == email
    }
    return isTaken ? Exception(text: "IntegrityError, the email is taken") : nil
  }

  /// Returns the path that the user has after a change of its id, or `nil` if that stays.
  static func movedPath(_ changes: JSONObject, _ handling: Handling) -> String? {
    guard let id = changes["id"] else { return nil }
    let path = folder(of: handling.path) + id.text()
    return path == handling.path ? nil : path
  }

  /// Returns the number that a path or a text names, if it is one.
  static func key(_ text: String) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  private static func isSibling(_ path: String, of other: String) -> Bool {
    folder(of: path) == folder(of: other)
  }

  private static func folder(of path: String) -> String {
    String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// Returns a value as Python writes it, which is what a text column makes of it.
  private static func pythonText(_ value: JSONValue, isNested: Bool = false) -> String {
    switch value {
    case .null: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .number(let number): number.text
    case .string(let text): isNested ? "'" + text + "'" : text
    case .array(let elements):
      "[" + elements.map { pythonText($0, isNested: true) }.joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "'\($0.name)': " + pythonText($0.value, isNested: true) }
        .joined(separator: ", ") + "}"
    }
  }
}
