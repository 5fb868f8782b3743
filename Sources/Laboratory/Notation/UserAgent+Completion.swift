public import HTTPSemantics

extension UserAgent {
  /// Returns the message that the client sends for one that a lesson or a file spells out.
  public func complete(_ message: RequestMessage, _ network: Network) -> RequestMessage {
    completing(message, network).request
  }

  /// Returns the same, and the fields that the client added.
  public func completing(
    _ message: RequestMessage,
    _ network: Network
  ) -> (request: RequestMessage, added: [FieldName]) {
    let draft = DraftRequest(
      message.method,
      message.target,
      fields: message.fields,
      content: message.content
    )
    return request(from: draft, defaultHost: network.defaultHost)
  }
}
