/// A response that is given whatever is asked.
public struct FixedAnswer: Hashable, Sendable {
  /// The status.
  public var status: StatusCode
  /// The fields besides Date.
  public var fields: Fields
  /// The text of the content.
  public var text: String

  /// Creates an answer.
  public init(_ status: StatusCode, fields: Fields = [:], text: String = "") {
    self.status = status
    self.fields = fields
    self.text = text
  }
}
