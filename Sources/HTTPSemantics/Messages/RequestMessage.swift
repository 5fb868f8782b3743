/// A request: what the client asks, of which target, with which fields and content.
///
/// RFC 9110, section 6; the framing (lengths, codings) is the business of the reader and the
/// writer.
public struct RequestMessage: Hashable, Sendable {
  /// What is asked for.
  public var method: Method
  /// Of what it is asked, as it stands in the request line.
  public var target: RequestTarget
  /// The fields of the header section, in order.
  public var fields: Fields
  /// The bytes of the content after any transfer coding was undone; empty when there is none.
  public var content: [UInt8]
  /// The fields that came after a chunked content.
  public var trailers: Fields

  /// Creates a request.
  public init(
    _ method: Method,
    _ target: RequestTarget,
    fields: Fields = [:],
    content: [UInt8] = [],
    trailers: Fields = [:]
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.content = content
    self.trailers = trailers
  }
}
