import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

extension Network {
  /// Two hosts: the first keeps notes, the second pages and a list.
  static let laboratory = Network(origins: [
    OriginServer(
      site: Site(
        host: "api.example.com",
        templates: [ResourceTemplate("/notes/{id}"), ResourceTemplate("/shared")],
        fixtures: ["/notes/1": Representation(["n": 1])]
      )
    ),
    OriginServer(
      site: Site(
        host: "other.example",
        templates: [ResourceTemplate("/pages/{id}"), ResourceTemplate("/shared")],
        fixtures: ["/pages/1": Representation(["page": 1])]
      )
    ),
  ])

  /// Delivers a request with JSON content.
  mutating func send(
    _ method: Method,
    _ target: String,
    _ text: String = "",
    host: String = "api.example.com",
    fields: Fields = [:]
  ) -> Delivery {
    var request = RequestMessage(method, RequestTarget(target), fields: [.host: host])
    for field in fields { request.fields.append(field.name, field.value) }
    if !text.isEmpty {
      request.fields.append(.contentType, "application/json")
      request.fields.append(.contentLength, String(text.utf8.count))
      request.content = Array(text.utf8)
    }
    return deliver(request, at: Timestamp(seconds: 1_790_000_000))
  }

  /// Carries out a command as it is typed.
  mutating func carryOut(_ line: String) throws -> [ResumedRequest] {
    try apply(#require(try LaboratoryCommand.read(line)), at: Timestamp(seconds: 1_790_000_000))
  }

  /// The text of what is kept at a path of the first host.
  func text(at path: String) -> String? {
    origins.first?.representation(at: path)?.json?.text()
  }
}
