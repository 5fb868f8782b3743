public import HTTPSemantics

/// What a client makes of a request that it is asked to send.
public enum Dressing: Hashable, Sendable {
  /// It sends this.
  case sends(DressedRequest)
  /// It sends nothing, for the reason in the sentence.
  case refuses(String)
}

/// A request as a client sends it.
public struct DressedRequest: Hashable, Sendable {
  /// The request with all that the client adds by itself, its fields in the client's order.
  public let request: RequestMessage
  /// The names of the fields that were not given.
  public let added: [FieldName]
  /// What the client makes of what it was given, in clauses without a full stop.
  public let notes: [String]

  /// Tells what was added to a draft.
  init(_ request: RequestMessage, from draft: RequestMessage, notes: [String] = []) {
    self.request = request
    self.notes = notes
    added = request.fields.map(\.name).filter { !draft.fields.contains($0) }
  }
}

extension ClientProfile {
  /// Returns the request that the client sends for a draft: fields that the user gave, and content.
  ///
  /// - Parameters:
  ///   - draft: What the user asks to be sent; without a Content-Type the client states its own.
  ///   - host: The authority of the target, for a draft without Host.
  /// - Returns: The request, or why there is none.
  public func dressed(_ draft: RequestMessage, host: String) -> Dressing {
    switch kind {
    case .strict: dressedStrictly(draft, host)
    case .requests: dressedAsRequests(draft, host)
    case .fetch: dressedAsFetch(draft, host)
    case .form: dressedAsForm(draft, host)
    case .curl: dressedAsCurl(draft, host)
    }
  }

  private func dressedStrictly(_ draft: RequestMessage, _ host: String) -> Dressing {
    let plain = DraftRequest(
      draft.method,
      draft.target,
      fields: draft.fields,
      content: draft.content
    )
    var request = UserAgent.strict.request(from: plain, defaultHost: host).request
    request.trailers = draft.trailers
    return .sends(DressedRequest(request, from: draft))
  }

  private func dressedAsRequests(_ draft: RequestMessage, _ host: String) -> Dressing {
    var request = draft
    request.method = Method(draft.method.name.uppercased())
    var fields = FieldList(defaultFields.lines)
    for field in draft.fields { fields.update(field) }
    if !draft.content.isEmpty {
      fields.update(Field(.contentLength, String(draft.content.count)))
    } else if request.method != .get, request.method != .head {
      fields.update(Field(.contentLength, "0"))
    }
    if !fields.contains(.host) { fields.lines.insert(Field(.host, host), at: 0) }
    request.fields = Fields(fields.lines)
    var notes = note(of: request.method, from: draft)
    if !draft.content.isEmpty, !draft.fields.contains(.contentType) {
      notes.append("content that is a text says no Content-Type")
    }
    return .sends(DressedRequest(request, from: draft, notes: notes))
  }

  private func dressedAsFetch(_ draft: RequestMessage, _ host: String) -> Dressing {
    var request = draft
    let upper = draft.method.name.uppercased()
    if ["CONNECT", "TRACE", "TRACK"].contains(upper) {
      return .refuses("fetch throws a TypeError: it does not send \(upper).")
    }
    // Fetch standard, section 2.2.1: PATCH is not among the methods that are normalized.
    if ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"].contains(upper) {
      request.method = Method(upper)
    }
    let isRead = request.method == .get || request.method == .head
    if isRead, !draft.content.isEmpty {
      return .refuses("fetch throws a TypeError: \(upper) with a body is not sent.")
    }
    let own: [FieldName] = [.contentLength, .transferEncoding, .expect]
    if let name = own.first(where: draft.fields.contains) {
      return .refuses("fetch throws a TypeError: \(name) is not the caller's to set.")
    }
    request.fields = fetchFields(request, host)
    var notes = note(of: request.method, from: draft)
    if request.method.registeredInOtherCase == .patch {
      notes.append("'\(draft.method)' is sent as it stands, for PATCH is not normalized")
    }
    notes += noteOfType(draft)
    return .sends(DressedRequest(request, from: draft, notes: notes))
  }

  private func fetchFields(_ request: RequestMessage, _ host: String) -> Fields {
    let given = request.fields.without([.host, .connection])
    var fields: Fields = ["host": request.fields[.host] ?? host]
    let connection = request.method == .head ? "close" : "keep-alive"
    fields.append("connection", request.fields[.connection] ?? connection)
    for field in given { fields.append(field.name, field.value) }
    if !request.content.isEmpty, !given.contains(.contentType), let contentType {
      fields.append("content-type", contentType)
    }
    for field in defaultFields where !given.contains(field.name) {
      fields.append(field.name, field.value)
    }
    if !request.content.isEmpty || [.post, .put, .patch].contains(request.method) {
      fields.append("content-length", String(request.content.count))
    }
    return fields
  }

  private func dressedAsCurl(_ draft: RequestMessage, _ host: String) -> Dressing {
    var fields: Fields = [.host: draft.fields[.host] ?? host]
    for field in defaultFields where !draft.fields.contains(field.name) {
      fields.append(field.name, field.value)
    }
    for field in draft.fields.without([.host]) { fields.append(field.name, field.value) }
    if !draft.content.isEmpty {
      if !draft.fields.contains(.transferEncoding), !draft.fields.contains(.contentLength) {
        fields.append(.contentLength, String(draft.content.count))
      }
      if !fields.contains(.contentType), let contentType {
        fields.append(.contentType, contentType)
      }
      // Beyond a mebibyte it asks first.
      if draft.content.count > 1_048_576, !fields.contains(.expect) {
        fields.append(.expect, "100-continue")
      }
    }
    var request = draft
    request.fields = fields
    return .sends(DressedRequest(request, from: draft, notes: noteOfType(draft)))
  }

  /// Tells that a method is sent in capitals.
  private func note(of method: Method, from draft: RequestMessage) -> [String] {
    method == draft.method ? [] : ["'\(draft.method)' is sent as \(method)"]
  }

  /// Tells that the client states a media type by itself.
  private func noteOfType(_ draft: RequestMessage) -> [String] {
    guard !draft.content.isEmpty, !draft.fields.contains(.contentType), let contentType else {
      return []
    }
    return ["content without a Content-Type of your own is sent as \(contentType)"]
  }
}
