internal import JSONDocument

extension OriginServer {
  /// Has the target process the content by its own semantics (RFC 9110, section 9.3.3).
  mutating func post(_ template: ResourceTemplate, _ handling: inout Handling) -> ResponseMessage {
    if rules.postMeaning == .creates {
      let below = PathTemplate(template.path.text + "/{new}")
      return create(at: below, template, &handling)
    }
    return post(handling.queryAction(template) ?? template.post, template, &handling)
  }

  /// Does what a policy says.
  mutating func post(
    _ policy: PostPolicy,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    switch policy {
    case .refuse: return refuseMethod(allowedMethods(template, handling), &handling)
    case .create(let place): return create(at: place, template, &handling)
    case .createThenSee(let place, let destination):
      return create(at: place, template, &handling) { server, path, _, handling in
        server.seeOther(
          server.expand(destination, handling, last: place.match(path)?.last),
          &handling
        )
      }
    case .createAll(let place, let each, let member):
      return createAll(at: place, each: each, member, template, &handling)
    case .append(let place, let member):
      return append(to: expand(place, handling), member, template, &handling)
    case .act(let place, let change):
      return act(on: expand(place, handling), change, template, &handling)
    case .search(let place): return search(place, template, &handling)
    case .saveSearch(let place, let result):
      return saveSearch(place, at: result, template, &handling)
    case .accept(let result, let monitor, let seconds, let onlyIfPreferred):
      if onlyIfPreferred, !handling.preferences.respondsAsync {
        return create(at: result, template, &handling)
      }
      return accept(result, monitor, seconds, template, &handling)
    }
  }

  private mutating func accept(
    _ result: PathTemplate,
    _ monitor: PathTemplate,
    _ seconds: Int64,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    switch newResource(at: result, template, &handling) {
    case .refused(let response): return response
    case .passed(let (path, _, draft)):
      let monitorPath = expand(monitor, handling, last: result.match(path)?.last)
      return accept(draft, path, monitor: monitorPath, seconds: seconds, &handling)
    }
  }

  /// Leads to the result by GET, with a short hypertext note (RFC 9110, section 15.4.4).
  func seeOther(_ path: String, _ handling: inout Handling) -> ResponseMessage {
    let link = OriginServer.escaped(path)
    let note = "<p>The result is at <a href=\"\(link)\">\(link)</a>.</p>\n"
    return handling.settle(
      ResponseMessage(
        303,
        fields: [.location: path, .contentType: MediaType.html.text],
        content: Array(note.utf8)
      ),
      because: Decision(
        "N145",
        .semantics("15.4.4"),
        .definition,
        "The result is to be fetched elsewhere by GET, so that a reload does not post again."
      )
    )
  }

  /// Returns a text with the characters escaped that mean something in HTML.
  private static func escaped(_ text: String) -> String {
    let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"]
    return text.map { entities[$0] ?? String($0) }.joined()
  }
}
