extension Preconditions {
  /// Returns why a precondition is false and what to do about it.
  ///
  /// - Parameters:
  ///   - field: The field that is false.
  ///   - current: The validators of the current representation; `nil` when there is none.
  /// - Returns: Two sentences or three.
  func detail(of field: FieldName, current: Validators?) -> String {
    if field == .ifMatch, case .malformed(let text)? = ifMatch {
      return detail(ofMalformed: text, current)
    }
    guard current != nil else {
      return "\(field) does not hold: there is no current representation. To create one, send the "
        + "request without \(field), or with If-None-Match: *."
    }
    let reason =
      field == .ifUnmodifiedSince ? dates(current?.lastModified) : Preconditions.tag(of: current)
    return "\(field) does not hold: \(reason). GET the representation, apply the change to it, "
      + "and send it with its new validator."
  }

  private func detail(ofMalformed text: String, _ current: Validators?) -> String {
    let isBare = !text.isEmpty && text.utf8.allSatisfy(\.isTokenCharacter)
    let advice =
      isBare ? "Write If-Match: \(EntityTag(text))" : "Copy the ETag of a GET, quotes included"
    return
      "If-Match: \(text) is no list of entity tags, for an entity tag stands in double quotes; "
      + "\(Preconditions.tag(of: current)). \(advice)."
  }

  private func dates(_ modified: Timestamp?) -> String {
    let modified = modified.map(\.httpDate) ?? "at a time that is not known"
    let since = ifUnmodifiedSince.map(\.httpDate) ?? ""
    return "the representation was last modified \(modified), which is later than \(since)"
  }

  private static func tag(of current: Validators?) -> String {
    guard let current else { return "there is no current representation" }
    return current.tag.map { "the current entity tag is \($0)" } ?? "there is no entity tag"
  }
}
