import HTTPSemantics
import Laboratory

extension Network {
  /// A network of one origin server that keeps JSON documents under `/notes`.
  static let practice = Network(origins: [
    OriginServer(
      site: Site(
        host: "api.example.com",
        templates: [ResourceTemplate("/notes/{id}")]
      )
    )
  ])

  /// Returns the text that is kept at a path.
  func text(at path: String) -> String? {
    origins.first?.representation(at: path).map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}

extension Timestamp {
  /// The instant of each request in the tests.
  static let example = Timestamp(seconds: 784_111_777)
}
