internal import HTTPSemantics
internal import JSONDocument

/// The content of a request as Express's `body-parser` reads it.
enum ExpressContent {
  /// Returns the members of a request's content, or `nil` when it is called JSON and cannot be
  /// read.
  ///
  /// Only `application/json` and forms are read; content of any other type counts as none, a merge
  /// patch too. Numbers become what JavaScript writes for them.
  static func object(of request: RequestMessage) -> JSONObject? {
    let type = request.fields[.contentType].flatMap { MediaType(fieldValue: $0) }
    guard !request.content.isEmpty else { return [:] }
    switch type?.essence {
    case "application/json": return object(json: request.content)
    case "application/x-www-form-urlencoded":
      return object(form: String(decoding: request.content, as: UTF8.self))
    default: return [:]
    }
  }

  private static func object(json: [UInt8]) -> JSONObject? {
    switch try? JSONValue.parse(json) {
    case .object(let object): written(.object(object)).asObject
    case .array(let elements):
      // Spread into an object, an array gives its indices as names.
      JSONObject(elements.enumerated().map { (String($0.offset), written($0.element)) })
    default: nil
    }
  }

  private static func object(form: String) -> JSONObject {
    JSONObject(
      FormPairs(form).groups.map { name, values in
        (name, values.count == 1 ? .string(values[0]) : .array(values.map { .string($0) }))
      }
    )
  }

  /// Returns a value as JavaScript writes it again.
  private static func written(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let number):
      Double(number.text).flatMap { JSONNumber($0.javaScriptText) }.map { .number($0) } ?? .null
    case .array(let elements): .array(elements.map(written))
    case .object(let object):
      .object(JSONObject(object.map { ($0.name, written($0.value)) }))
    default: value
    }
  }
}
