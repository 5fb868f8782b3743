import HTTPSemantics
import JSONDocument

/// Why a text is no session.
struct SessionFault: Error {
  /// What is wrong, as the end of a sentence.
  let reason: String
}

extension SessionRecord {
  /// The number of this way to write a session.
  private static let format = 1

  /// The session as it is written to a file.
  var text: String {
    let clients = clients.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) }
    let environments = environments.sorted { $0.key < $1.key }.map { name, environment in
      let parts: JSONValue = [
        "values": json(environment.values), "fields": json(environment.fields),
      ]
      return (name, parts)
    }
    let document: JSONValue = [
      "format": .number(JSONNumber(SessionRecord.format)),
      "client": .string(client),
      "clients": .object(JSONObject(clients)),
      "values": json(values),
      "environment": environment.map { .string($0) } ?? .null,
      "environments": .object(JSONObject(environments)),
      "place": .string(place.path),
      "show": .array(detail.words.map { .string($0) }),
    ]
    return document.prettyText(indent: 2) + "\n"
  }

  /// Reads a session from the bytes of a file.
  init(_ bytes: [UInt8]) throws(SessionFault) {
    guard let document = try? JSONValue.parse(bytes), let object = document.asObject else {
      throw SessionFault(reason: "it is damaged")
    }
    guard object["format"] == .number(JSONNumber(SessionRecord.format)) else {
      throw SessionFault(reason: "it is of another version of this program")
    }
    guard let client = object["client"]?.asString,
      let clients = object["clients"]?.asObject?.mapped(SessionRecord.fields),
      let values = object["values"].flatMap(SessionRecord.texts),
      let environments = object["environments"]?.asObject?.mapped(SessionRecord.environment),
      let place = object["place"]?.asString,
      let words = object["show"]?.asArray?.compactMap(\.asString)
    else { throw SessionFault(reason: "a part of it is missing or damaged") }
    self.client = client
    self.clients = clients
    self.values = values
    self.environments = environments
    environment = object["environment"]?.asString
    self.place = TargetPlace().going(to: place)
    detail = words.reduce(Detail()) { $0.choosing($1) ?? $0 }
  }

  // MARK: Parts

  private func json(_ fields: Fields) -> JSONValue {
    .array(fields.map { [.string($0.name.spelling), .string($0.value)] })
  }

  private func json(_ values: [String: String]) -> JSONValue {
    .object(JSONObject(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
  }

  private static func fields(_ value: JSONValue) -> Fields? {
    guard let lines = value.asArray else { return nil }
    let pairs = lines.compactMap { line -> Field? in
      guard let name = line[0]?.asString, let value = line[1]?.asString, FieldName(name).isToken
      else { return nil }
      return Field(FieldName(name), value)
    }
    return pairs.count == lines.count ? Fields(pairs) : nil
  }

  private static func texts(_ value: JSONValue) -> [String: String]? {
    value.asObject?.mapped(\.asString)
  }

  private static func environment(_ value: JSONValue) -> Workbench.Environment? {
    guard let values = value["values"].flatMap(texts), let fields = value["fields"].flatMap(fields)
    else { return nil }
    return Workbench.Environment(values: values, fields: fields)
  }
}

extension JSONObject {
  /// Returns the members with their values read; `nil` if one of them cannot be read.
  fileprivate func mapped<Value>(_ read: (JSONValue) -> Value?) -> [String: Value]? {
    var values: [String: Value] = [:]
    for (name, value) in self {
      guard let value = read(value) else { return nil }
      values[name] = value
    }
    return values
  }
}
