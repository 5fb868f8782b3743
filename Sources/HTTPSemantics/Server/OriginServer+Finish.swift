extension OriginServer {
  /// Returns a response as it is sent: with its date, and without content where there must be none.
  func finished(_ response: ResponseMessage, _ handling: Handling) -> ResponseMessage {
    var final = response
    if rules.errors == .success, final.status.isError { final.status = 200 }
    if rules.postStatus == .created, handling.method(under: rules) == .post,
      !final.status.isError
    {
      final.status = 201
    }
    var lines: [Field] = []
    lines.reserveCapacity(final.fields.count + 2)
    lines.append(Field(.date, handling.instant.httpDate))
    lines += final.fields.lines
    final.fields = Fields(lines)
    if handling.method(under: rules) == .head {
      if !final.status.forbidsContent {
        final.fields[.contentLength] = String(final.content.count)
      }
      final.content = []
    } else if final.status.forbidsContent {
      final.content = []
    }
    return final
  }
}
