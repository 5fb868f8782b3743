public import HTTPSemantics

/// A request that a cache sends on, with what it needs to know when the response comes.
public struct ForwardedRequest: Hashable, Sendable {
  /// The request as the client sent it.
  public let original: RequestMessage
  /// The request as it goes to the origin server.
  public let message: RequestMessage
  /// When it is sent.
  public let sent: Timestamp
  /// Whether conditions were added that ask if a stored response is still good.
  public let isValidation: Bool

  /// Sends a request on as it is.
  init(_ original: RequestMessage, sent: Timestamp) {
    self.original = original
    self.sent = sent
    message = original.forwarded
    isValidation = false
  }

  /// Sends a request on to validate a stored response, if there is a way to do that.
  ///
  /// RFC 9111, section 4.3.1: If-None-Match with the entity tag, added to the client's own, and
  /// If-Modified-Since. The client's own conditions are evaluated when the response is there.
  init(_ original: RequestMessage, validating entry: CacheEntry, sent: Timestamp) {
    self.original = original
    self.sent = sent
    let stored = entry.response.fields
    var fields = original.fields
    var isValidation = stored.contains(.lastModified)
    if let own = fields[.ifNoneMatch] {
      isValidation = false
      if let tag = stored.entityTag, case .list(let tags) = EntityTagCondition(fieldValue: own) {
        if !tags.contains(tag) { fields[.ifNoneMatch] = own + ", " + tag.description }
        isValidation = true
      }
    } else if let tag = stored.entityTag {
      fields[.ifNoneMatch] = tag.description
      isValidation = true
    }
    if isValidation { fields[.ifModifiedSince] = stored[.lastModified] }
    var message = original
    message.fields = fields
    self.message = message.forwarded
    self.isValidation = isValidation
  }
}

extension Fields {
  /// The entity tag of a response, if there is one that can be read.
  var entityTag: EntityTag? { self[.eTag].flatMap { EntityTag(fieldValue: $0) } }
}
