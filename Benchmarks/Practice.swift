import HTTPSemantics
import JSONDocument
import Laboratory

/// The small world that is measured, and the requests to it.
enum Practice {
  /// A network of one origin server.
  static let network = Network(origins: [OriginServer(site: site)])

  /// The requests that are measured, by a name for each.
  static let requests: [(name: String, request: RequestMessage)] = [
    ("GET", request(.get, "/users/53")),
    ("PUT", request(.put, "/users/53", .json, person)),
    ("PATCH, merge patch", request(.patch, "/users/53", .mergePatch, #"{"name":"Ann"}"#)),
    (
      "PATCH, JSON Patch",
      request(
        .patch,
        "/users/53",
        .jsonPatch,
        #"[{"op":"replace","path":"/name","value":"Ann"}]"#
      )
    ),
    ("POST", request(.post, "/articles", .json, #"{"title":"Hello","text":"World"}"#)),
  ]

  /// The content that PUT sends.
  static let person = #"{"id":53,"name":"Ann Lee","email":"ann@example.com"}"#

  /// Returns the response to the first request with a method, as it is on the wire.
  static func response(to method: Method) -> ResponseMessage? {
    guard let request = requests.first(where: { $0.request.method == method })?.request else {
      return nil
    }
    var network = network
    let response = network.respond(to: request, at: Bench.now()).response
    var reader = ResponseReader(answering: method)
    reader.consume(MessageWriter.bytes(of: response, answering: method))
    guard case .response(let message)? = reader.next() else { return nil }
    return message
  }

  private static let site = Site(
    host: "api.example.com",
    templates: [
      ResourceTemplate("/users/{id}"),
      ResourceTemplate(
        "/articles",
        kind: .collection(of: "/articles/{id}"),
        post: .create(at: "/articles/{id}")
      ),
      ResourceTemplate("/articles/{id}"),
    ],
    fixtures: [
      "/users/53": Representation(["id": 53, "name": "Ann Lee", "email": "ann@example.com"])
    ]
  )

  private static func request(
    _ method: Method,
    _ target: RequestTarget,
    _ type: MediaType? = nil,
    _ content: String = ""
  ) -> RequestMessage {
    var fields: Fields = [.host: "api.example.com", .userAgent: "bench", .accept: "*/*"]
    if let type {
      fields.append(.contentType, type.essence)
      fields.append(.contentLength, String(content.utf8.count))
    }
    return RequestMessage(method, target, fields: fields, content: Array(content.utf8))
  }
}
