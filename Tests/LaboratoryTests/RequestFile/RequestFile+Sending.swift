import HTTPSemantics
import JSONDocument
import Laboratory

extension RequestFile {
  /// Runs the file against a copy of a network and returns what came of each request.
  func outcomes(
    in network: Network,
    confirm: @escaping (Request, RequestMessage) -> Bool = { _, _ in true }
  ) -> [RequestOutcome] {
    var network = network
    var random: UInt64 = 0
    let instant = Timestamp(seconds: 1_790_000_000)
    let setting = RequestFileSetting(
      defaultHost: network.defaultHost,
      instant: instant,
      random: {
        random += 1
        return random
      },
      give: { network.setState(at: $0, to: $1) },
      confirm: confirm,
      send: { network.exchange($0, at: instant) }
    )
    return run(in: setting)
  }
}

extension Network {
  /// A practice server with users that anybody can write, notes in plain text, and orders.
  static let practice = Network(origins: [
    OriginServer(
      site: Site(
        host: "api.example.com",
        templates: [
          ResourceTemplate("/users/{id}"),
          ResourceTemplate("/notes/{id}", mediaTypes: ["text/plain"]),
          ResourceTemplate("/orders/{id}"),
          ResourceTemplate(
            "/orders",
            kind: .collection(of: "/orders/{id}"),
            post: .create(at: "/orders/{id}")
          ),
        ],
        tokens: [PracticeToken(name: "writer", value: "writer", scopes: ["write"])],
        fixtures: ["/users/53": Representation(["name": "Ann"])]
      )
    )
  ])

  /// Has the network answer a request, and returns the exchange.
  mutating func exchange(_ request: RequestMessage, at instant: Timestamp) -> Exchange {
    let before = self
    let reply = respond(to: request, at: instant)
    return Exchange(
      request: request,
      requestBytes: MessageWriter.bytes(of: request),
      response: reply.response,
      responseBytes: MessageWriter.bytes(of: reply.response, answering: request.method),
      decisions: reply.decisions,
      before: before,
      after: self
    )
  }
}
