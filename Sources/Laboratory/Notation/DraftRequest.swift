public import HTTPSemantics

/// A request as its author put it together, before a client adds what it adds by itself.
public struct DraftRequest: Hashable, Sendable {
  /// What is asked for, spelled as it was typed.
  public var method: Method
  /// Of what it is asked, in origin or asterisk form, with the query items of the notation.
  public var target: RequestTarget
  /// Where the target is, if it was given as a whole URI.
  public var origin: Origin?
  /// The fields that the author gave, in order.
  public var fields: Fields
  /// The fields that the client is told not to add.
  public var removedFields: [FieldName]
  /// The media type that a word chose or the content implies; a Content-Type field overrides it.
  public var mediaType: String?
  /// The bytes of the content; empty when there is none.
  public var content: [UInt8]

  /// Creates a draft.
  public init(
    _ method: Method,
    _ target: RequestTarget,
    origin: Origin? = nil,
    fields: Fields = [:],
    removedFields: [FieldName] = [],
    mediaType: String? = nil,
    content: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.origin = origin
    self.fields = fields
    self.removedFields = removedFields
    self.mediaType = mediaType
    self.content = content
  }

  /// The registered method that differs from the method by letter case only, if there is one.
  public var registeredInOtherCase: Method? { method.registeredInOtherCase }

  /// The media type that the content is read by: that of the Content-Type field or the other one.
  var contentType: String? { fields[.contentType] ?? mediaType }
}

extension DraftRequest {
  /// The scheme and the authority of a URI.
  public struct Origin: Hashable, Sendable {
    /// The scheme in small letters, `http` or `https`.
    public var scheme: String
    /// The host with its port if one was given, as it was spelled.
    public var authority: String

    /// Creates an origin.
    public init(scheme: String, authority: String) {
      self.scheme = scheme
      self.authority = authority
    }
  }
}
