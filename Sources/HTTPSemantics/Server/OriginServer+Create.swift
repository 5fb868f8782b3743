internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Creates a resource whose path the server chooses, and answers 201 (RFC 9110, section 9.3.3).
  mutating func create(
    at place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage {
    create(at: place, template, &handling) { server, path, resource, handling in
      server.answer(
        201,
        resource,
        at: path,
        validators: server.validators(of: resource, server.site.allTemplates[resource.place]),
        template,
        &handling
      )
    }
  }

  /// Creates a resource and has the response made.
  mutating func create(
    at place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling,
    answer: (inout OriginServer, String, Resource, inout Handling) -> ResponseMessage
  ) -> ResponseMessage {
    switch newResource(at: place, template, &handling) {
    case .refused(let response): return response
    case .passed(let (path, place, draft)):
      return write(draft, at: path, place: place, &handling) { server, resource, handling in
        handling.note(.serverChoosesURI)
        return answer(&server, path, resource, &handling)
      }
    }
  }

  /// Reads the content as a new resource and chooses its path.
  mutating func newResource(
    at place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> Checked<(path: String, place: Int, draft: Draft)> {
    let source = identifiers
    switch newPath(at: place, template, &handling) {
    case .refused(let response): return .refused(response)
    case .passed(let path):
      let place = site.match(path)?.place ?? handling.match?.place ?? 0
      switch readContent(site.allTemplates[place], at: path, &handling) {
      case .refused(let response):
        identifiers = source
        return .refused(response)
      case .passed(let draft):
        if let refusal = refusalAfterContent(template, &handling) { return .refused(refusal) }
        return .passed((path, place, draft))
      }
    }
  }

  private mutating func newPath(
    at place: PathTemplate,
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> Checked<String> {
    switch template.identifiers {
    case .uuid: return .passed(expand(place, handling, last: identifiers.nextUUID()))
    case .counter(let first):
      while true {
        let number = identifiers.nextNumber(for: place.text, from: first)
        let path = expand(place, handling, last: String(number))
        if resources[path] == nil, jobs.values.allSatisfy({ $0.resultPath != path }) {
          return .passed(path)
        }
      }
    case .member(let name):
      let json = try? JSONValue.parse(handling.request.content)
      let text = OriginServer.slug(json?[name]?.identifierText ?? "")
      let path = expand(place, handling, last: text)
      guard !text.isEmpty else {
        return .refused(refuseUnnamed(name, &handling))
      }
      guard resources[path] == nil else { return .refused(refuseTaken(path, name, &handling)) }
      return .passed(path)
    }
  }

  private func refuseUnnamed(_ name: String, _ handling: inout Handling) -> ResponseMessage {
    handling.refuse(
      Problem(
        .invalidContent,
        "The new resource is named after the member \(name). Send a text with letters in it."
      ),
      because: Decision(
        "N159",
        .semantics("15.5.21"),
        .choice,
        "The content lacks what the path is made from."
      )
    )
  }

  private func refuseTaken(
    _ path: String,
    _ name: String,
    _ handling: inout Handling
  ) -> ResponseMessage {
    handling.refuse(
      Problem(
        .duplicateValue,
        "\(path) exists already. Choose another \(name), or PUT to that path to replace it.",
        extensions: JSONObject([("conflictsWith", .string(path))])
      ),
      because: Decision(
        "N126",
        .semantics("15.5.10"),
        .should,
        "The content conflicts with an existing resource."
      )
    )
  }

  /// Returns a text made of small letters, digits and single hyphens.
  private static func slug(_ text: String) -> String {
    text.lowercased().utf8.split { byte in
      !(byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte))
    }.map { String(Substring($0)) }.joined(separator: "-")
  }
}

extension Decision {
  /// POST creates a resource.
  fileprivate static let serverChoosesURI = Decision(
    "N022",
    .semantics("9.3.3"),
    .should,
    "The resource creates another one, chooses its URI and tells it in Location."
  )
}
