internal import HTTPSemantics
internal import JSONDocument

/// What Mongoose does with an update before MongoDB sees it.
enum Mongoose {
  /// A value that its schema type does not take.
  struct CastError: Error {
    /// The member that has the value.
    let name: String
  }

  /// Returns the members of an update that a schema of strings knows; the others are dropped.
  ///
  /// Validators do not run on updates, so nothing is required and no form is checked.
  static func cast(
    _ update: JSONObject,
    schema: [String]
  ) throws(CastError) -> JSONObject {
    var cast = JSONObject()
    for (name, value) in update where schema.contains(name) {
      switch value {
      case .null, .string: cast[name] = value
      case .number(let number): cast[name] = .string(number.text)
      case .bool(let flag): cast[name] = .string(flag ? "true" : "false")
      case .array, .object: throw CastError(name: name)
      }
    }
    return cast
  }

  /// Returns whether a text becomes an ObjectId: 24 hexadecimal digits.
  ///
  /// Until Mongoose 7 any text of 12 bytes would do too.
  static func isObjectID(_ text: String) -> Bool {
    text.utf8.count == 24 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
