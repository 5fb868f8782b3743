internal import HTTPSemantics
internal import JSONDocument

extension ClientProfile {
  /// Returns what a form in a browser sends: names and values, by GET or POST.
  ///
  /// HTML standard, section 4.10.22: any other method means GET, and a form can set no field.
  func dressedAsForm(_ draft: RequestMessage, _ host: String) -> Dressing {
    guard let content = FormContent(draft) else {
      return .refuses("A form sends names and values, and this content has none.")
    }
    let isPost = draft.method.name.uppercased() == "POST"
    let path = draft.target.path
    var fields: Fields = [.host: draft.fields[.host] ?? host]
    fields = Fields(fields.lines + defaultFields.lines)
    var request = RequestMessage(.get, RequestTarget(path + "?" + content.text), fields: fields)
    if isPost {
      request = RequestMessage(
        .post,
        draft.target,
        fields: fields,
        content: Array(content.text.utf8)
      )
      request.fields.append(.contentType, MediaType.form.text)
      request.fields.append(.contentLength, String(request.content.count))
      request.fields.append(.origin, "http://" + (request.fields[.host] ?? host))
    }
    return .sends(DressedRequest(request, from: draft, notes: notes(draft, isPost: isPost)))
  }

  private func notes(_ draft: RequestMessage, isPost: Bool) -> [String] {
    var notes: [String] = []
    if !isPost, draft.method != .get {
      notes.append("a form knows GET and POST only, so \(draft.method) is sent as GET")
    }
    if !isPost, !draft.content.isEmpty { notes.append("by GET the values become the query") }
    let lost = draft.fields.map(\.name).filter {
      ![.host, .contentType, .contentLength].contains($0)
    }
    if !lost.isEmpty {
      notes.append(
        "a form can set no field: left out \(lost.map(\.spelling).joined(separator: ", "))"
      )
    }
    return notes
  }
}

/// The content of a request as the names and values of a form.
private struct FormContent {
  /// The names and values as they are sent.
  let text: String

  /// Reads form content or the members of an object; `nil` when the content is neither.
  init?(_ draft: RequestMessage) {
    let type = draft.fields[.contentType] ?? ""
    if draft.content.isEmpty || MediaWord.isForm(type) {
      text = String(decoding: draft.content, as: UTF8.self)
    } else if let members = try? JSONValue.parse(draft.content).asObject {
      text = FormEncoding.browser.text(of: members.flatMap { FormContent.pairs($0.name, $0.value) })
    } else {
      return nil
    }
  }

  /// An array stands for several values of one name, as of boxes that are ticked.
  private static func pairs(_ name: String, _ value: JSONValue) -> [(String, String)] {
    if let elements = value.asArray { return elements.map { (name, text(of: $0)) } }
    return [(name, text(of: value))]
  }

  private static func text(of value: JSONValue) -> String { value.asString ?? value.text() }
}
