internal import HashTreeCollections

extension OriginServer {
  /// Returns the response to a request for one range of bytes, or `nil` for the whole.
  ///
  /// RFC 9110, section 14.2; more ranges than one are ignored, as a server may.
  func partialResponse(
    _ selected: Selected,
    _ fields: Fields,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard handling.method(under: rules) == .get,
      let value = handling.request.fields[.range], let range = ByteRange(value),
      holdsIfRange(selected.validators, handling)
    else { return nil }
    let bytes = selected.representation.bytes
    guard let part = range.places(in: bytes.count) else {
      return handling.refuse(
        Problem(.rangeNotSatisfiable, "The representation has \(bytes.count) bytes only."),
        fields: [.contentRange: "bytes */\(bytes.count)"],
        because: Decision("N144", .semantics("15.5.17"), .should, "No byte lies in the range.")
      )
    }
    var fields = fields
    fields.append(
      .contentRange,
      "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
    )
    return handling.settle(
      ResponseMessage(206, fields: fields, content: Array(bytes[part])),
      because: Decision(
        "N144",
        .semantics("15.3.7"),
        .definition,
        "A part of the representation was asked for."
      )
    )
  }

  /// Returns whether If-Range is missing or true (section 13.1.5).
  private func holdsIfRange(_ current: Validators, _ handling: Handling) -> Bool {
    guard let value = handling.request.fields["If-Range"] else { return true }
    if let tag = EntityTag(fieldValue: value) {
      return current.tag.map(tag.stronglyMatches) ?? false
    }
    // A date would do only if it were strong, which one second of resolution cannot promise.
    return false
  }

  /// Puts the content in place of a range of the representation, by private agreement.
  mutating func putRange(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let value = handling.request.fields[.contentRange] ?? ""
    let old = resources[handling.path]?.representation.bytes ?? []
    let content = handling.request.content
    guard let first = ByteRange.firstPlace(contentRange: value, count: content.count),
      first <= old.count
    else {
      return handling.refuse(
        Problem(
          .contentRangeUnsupported,
          "Content-Range \(value) does not fit the content or the representation."
        ),
        because: Decision("N039", .semantics("14.5"), .should, "The range does not fit.")
      )
    }
    let end = min(old.count, first + content.count)
    let spliced = Array(old[..<first]) + content + Array(old[end...])
    handling.note(
      Decision(
        "N039",
        .semantics("14.5"),
        .practice,
        "By private agreement PUT replaces a range of bytes."
      )
    )
    let type = resources[handling.path]?.representation.mediaType ?? handling.mediaType
    let draft = Draft(representation: Representation(type, spliced), isTransformed: true)
    return put(draft, at: handling.path, template, &handling)
  }
}
