public import JSONDocument

/// Problem details: what went wrong, for programs and for people.
///
/// RFC 9457, section 3.
public struct Problem: Hashable, Sendable {
  /// The type of the problem, by which programs know it (section 3.1.1).
  public let type: ProblemType
  /// What is wrong this time and what to do about it (section 3.1.4).
  public let detail: String
  /// Further members (section 3.2).
  public let extensions: JSONObject

  /// Creates a problem.
  public init(_ type: ProblemType, _ detail: String, extensions: JSONObject = JSONObject()) {
    self.type = type
    self.detail = detail
    self.extensions = extensions
  }

  /// Returns the problem as a JSON document.
  ///
  /// - Parameters:
  ///   - status: The status of the response, which the document repeats (section 3.1.2).
  ///   - instance: A URI reference that identifies the occurrence (section 3.1.5).
  /// - Returns: The document.
  public func document(status: StatusCode, instance: String) -> JSONValue {
    var object = JSONObject()
    object["type"] = .string(type.uri)
    object["title"] = .string(type.title)
    object["status"] = .number(JSONNumber(status.code))
    object["detail"] = .string(detail)
    object["instance"] = .string(instance)
    for (name, value) in extensions { object[name] = value }
    return .object(object)
  }
}
