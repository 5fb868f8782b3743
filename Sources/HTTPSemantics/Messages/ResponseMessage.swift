/// A response: what came of a request.
///
/// RFC 9110, section 6.
public struct ResponseMessage: Hashable, Sendable {
  /// What came of the request.
  public var status: StatusCode
  /// The fields of the header section, in order.
  public var fields: Fields
  /// The bytes of the content; empty when there is none.
  public var content: [UInt8]

  /// Creates a response.
  public init(_ status: StatusCode, fields: Fields = [:], content: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.content = content
  }
}
