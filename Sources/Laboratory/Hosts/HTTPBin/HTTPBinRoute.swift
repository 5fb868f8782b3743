internal import HTTPSemantics

/// A path of httpbin with the methods that it takes and the code that answers.
struct HTTPBinRoute: Sendable {
  /// The code that answers at a path.
  typealias Code =
    @Sendable (HTTPBinRequest, inout OriginServer, inout Handling) -> HTTPBinAnswer

  /// The path; a variable called `n` takes digits only.
  let path: PathTemplate
  /// The methods that the code is for.
  let methods: [Method]
  /// Answers.
  let code: Code

  /// Creates a route.
  init(_ path: PathTemplate, _ methods: [Method] = [.get], _ code: @escaping Code) {
    self.path = path
    self.methods = methods
    self.code = code
  }

  /// The methods of the routes that take all but a few.
  static let most: [Method] = [.get, .post, .put, .delete, .patch, .trace]

  /// All routes; no path fits two of them.
  private static let all = echoes + statuses + redirects + credentials + validators + others

  /// The methods that are answered: HEAD goes with GET, and OPTIONS with everything.
  private var allowed: [Method] {
    methods + (methods.contains(.get) ? [.head, .options] : [.options])
  }

  /// Answers a request.
  static func answer(_ server: inout OriginServer, _ handling: inout Handling) -> HTTPBinAnswer {
    var answer = routed(&server, &handling)
    answer.response.addPermissions(for: handling.request)
    return answer
  }

  private static func routed(
    _ server: inout OriginServer,
    _ handling: inout Handling
  ) -> HTTPBinAnswer {
    for route in all {
      guard let values = route.values(in: handling.path) else { continue }
      let request = HTTPBinRequest(handling, values: values)
      if route.methods.contains(request.method) || request.method == .head && route.answersHead {
        return route.code(request, &server, &handling)
      }
      return request.method == .options ? route.options : route.refusal
    }
    return nothingThere
  }

  private var answersHead: Bool { methods.contains(.get) }

  private func values(in path: String) -> [String]? {
    guard let values = self.path.match(path) else { return nil }
    let fits = zip(self.path.variables, values).allSatisfy { name, value in
      !value.isEmpty && (name != "n" || value.utf8.allSatisfy(\.isDigit))
    }
    return fits ? values : nil
  }

  private var allowField: Fields {
    [.allow: allowed.map(\.name).joined(separator: ", ")]
  }

  private var options: HTTPBinAnswer {
    HTTPBinAnswer(
      .empty(200, allowField),
      .semantics("9.3.7"),
      .should,
      "Flask answers OPTIONS by itself: Allow lists the methods of the path."
    )
  }

  private var refusal: HTTPBinAnswer {
    HTTPBinAnswer(
      .page(405, "This path does not take the method. Allow says which ones it takes.", allowField),
      .semantics("15.5.6"),
      .must,
      "The path does not take the method, and a 405 lists those that it takes in Allow."
    )
  }

  private static let nothingThere = HTTPBinAnswer(
    .page(
      404,
      "Nothing is at this path. The practice copy of httpbin has /get, /post, /put, /patch, "
        + "/delete, /anything, /status, /delay, the redirects and a few more."
    ),
    .semantics("15.5.5"),
    .definition,
    "No route of httpbin's has the path."
  )
}

extension ResponseMessage {
  /// Adds the fields by which httpbin lets scripts of any page read its responses (Fetch standard).
  ///
  /// A request with Origin may come from such a page, and gets none of them: no page in a browser
  /// is to use the practice server.
  fileprivate mutating func addPermissions(for request: RequestMessage) {
    guard !request.fields.contains(.origin) else {
      fields = Fields(fields.filter { !$0.name.isPermission })
      return
    }
    fields.append("Access-Control-Allow-Origin", "*")
    fields.append("Access-Control-Allow-Credentials", "true")
    guard request.method.name.uppercased() == "OPTIONS" else { return }
    fields.append("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, PATCH, OPTIONS")
    fields.append("Access-Control-Max-Age", "3600")
    if let names = request.fields["Access-Control-Request-Headers"] {
      fields.append("Access-Control-Allow-Headers", names)
    }
  }
}

extension FieldName {
  /// Whether the field tells a browser what scripts of other pages may do.
  fileprivate var isPermission: Bool {
    spelling.lowercased().hasPrefix("access-control-")
  }
}
