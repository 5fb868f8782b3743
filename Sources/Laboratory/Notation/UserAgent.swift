public import HTTPSemantics

/// A client, told by what it makes of a request before it sends it.
public enum UserAgent: Hashable, Sendable {
  /// One that adds what RFC 9110 asks of it, and nothing more.
  case strict

  /// Returns the message that the client sends for a draft, and the fields that it added.
  ///
  /// The default host stands for the authority of a target without a URI.
  public func request(
    from draft: DraftRequest,
    defaultHost: String
  ) -> (request: RequestMessage, added: [FieldName]) {
    var lines = draft.fields.lines
    var added: [FieldName] = []
    func isWanted(_ name: FieldName) -> Bool {
      !draft.fields.contains(name) && !draft.removedFields.contains(name)
    }
    if isWanted(.host) {
      // RFC 9110, section 7.2: Host comes first.
      let authority = draft.origin?.authority ?? draft.target.authority
      lines.insert(Field(.host, authority ?? defaultHost), at: 0)
      added.append(.host)
    }
    if let mediaType = draft.mediaType, isWanted(.contentType) {
      lines.append(Field(.contentType, mediaType))
      added.append(.contentType)
    }
    // RFC 9112, section 6.2: no length goes with a transfer coding.
    if draft.needsLength, isWanted(.contentLength), !draft.fields.contains(.transferEncoding) {
      lines.append(Field(.contentLength, String(draft.content.count)))
      added.append(.contentLength)
    }
    let request = RequestMessage(
      draft.method,
      draft.target,
      fields: Fields(lines),
      content: draft.content
    )
    return (request, added)
  }
}

extension RequestTarget {
  /// The authority of a target in absolute form, which Host repeats (RFC 9112, section 3.2).
  fileprivate var authority: String? {
    if case .absolute(_, let authority, _, _) = form { authority } else { nil }
  }
}

extension DraftRequest {
  /// Whether the length is to be told: there is content, or the method gives content a meaning.
  ///
  /// RFC 9110, section 8.6.
  fileprivate var needsLength: Bool {
    !content.isEmpty || method == .post || method == .put || method == .patch
  }
}
