internal import HTTPSemantics

/// A call of a function of Python's `requests`, and what that module makes of it.
///
/// Field order, lengths and encodings are those of requests 2.34.2 on urllib3 2.7.0 and Python 3.11.
struct RequestsCall {
  /// Where the name of the function stands.
  let range: Range<Int>
  /// The arguments by the names that the module has for them.
  private(set) var arguments: [String: ScriptParser.Argument] = [:]
  /// What the module makes of the call by itself.
  var notes: [String] = []
  private let method: String

  /// Sorts the arguments of a call of the function of this name.
  init(_ function: String, _ given: [ScriptParser.Argument], at range: Range<Int>) throws(CallFault)
  {
    self.range = range
    guard var places = RequestsCall.signatures[function] else {
      throw CallFault(
        "'requests.\(function)' is no call that sends a request.",
        help: "get, options, head, post, put, patch, delete and request do.",
        at: range
      )
    }
    for argument in given {
      let name = argument.name ?? (places.isEmpty ? nil : places.removeFirst())
      guard let name, RequestsCall.names.contains(name), arguments[name] == nil else {
        throw RequestsCall.typeError(function, name, at: argument.range)
      }
      arguments[name] = argument
    }
    if case .text(let name) = arguments["method"]?.value {
      method = name.uppercased()
      if method != name { notes.append("'\(name)' is sent as \(method)") }
    } else if function == "request" {
      throw CallFault("requests.request raises TypeError: it needs a method and a URL.", at: range)
    } else {
      method = function.uppercased()
    }
  }

  /// Returns the fault for an argument without a place, or with a name that is not known.
  private static func typeError(
    _ function: String,
    _ name: String?,
    at range: Range<Int>
  ) -> CallFault {
    if let name {
      return CallFault(
        "requests.\(function) raises TypeError: '\(name)' is unexpected here.",
        at: range
      )
    }
    return CallFault(
      "requests.\(function) raises TypeError: it takes fewer arguments without a name.",
      help: function == "post" ? "" : "Only post takes json by its place: write json=…",
      at: range
    )
  }

  /// The arguments that may come without a name, in order, by function.
  private static let signatures = [
    "get": ["url", "params"], "options": ["url"], "head": ["url"],
    "post": ["url", "data", "json"], "put": ["url", "data"], "patch": ["url", "data"],
    "delete": ["url"], "request": ["method", "url"],
  ]

  private static let names: Set = [
    "method", "url", "params", "data", "json", "headers", "cookies", "files", "auth", "timeout",
    "allow_redirects", "proxies", "hooks", "stream", "verify", "cert",
  ]

  /// Returns the call with the request that is sent.
  func call() throws(CallFault) -> Call {
    var call = self
    try checkArguments()
    let url = try call.url()
    let given = try call.givenFields()
    let body = try call.content()
    var fields = RequestsCall.defaults
    for field in given { fields.update(field) }
    for name in try call.removedNames() { fields.lines.removeAll { $0.name == name } }
    try call.completeContent(of: &fields, body)
    if let credentials = try call.credentials(url) {
      fields.update(Field(.authorization, credentials))
    }
    call.completeFrame(of: &fields, url, isChunked: body.isChunked)
    let request = RequestMessage(
      Method(method),
      RequestTarget(url.target),
      fields: Fields(fields.lines),
      content: body.bytes ?? []
    )
    let names = given.map(\.name) + [.authorization]
    return Call(
      client: .requests,
      request: try request.checked(at: range),
      added: request.fields.map(\.name).filter { !names.contains($0) },
      notes: call.notes,
      redirects: follows ? RedirectHabit(of: .requests, given: given.map(\.name)) : nil
    )
  }

  private func checkArguments() throws(CallFault) {
    for name in ["files", "hooks", "proxies"] {
      guard let argument = arguments[name], !argument.value.isFalsy else { continue }
      throw fault("\(name)= is not understood here.", name)
    }
  }

  private static let defaults = FieldList(ClientProfile.requests.defaultFields.lines)

  private var follows: Bool {
    guard let argument = arguments["allow_redirects"] else { return method != "HEAD" }
    return !argument.value.isFalsy
  }

  /// Returns a fault about an argument.
  func fault(_ sentence: String, help: String = "", _ name: String) -> CallFault {
    CallFault(sentence, help: help, at: arguments[name]?.range ?? range)
  }

  /// Returns the value of an argument, `nil` for `None`.
  func value(_ name: String) -> ScriptValue? {
    guard let value = arguments[name]?.value, value != .null else { return nil }
    return value
  }

  /// Puts in order what the layers below the module add: the length, the type, Host and the rest.
  private func completeFrame(of fields: inout FieldList, _ url: RequestsURL, isChunked: Bool) {
    var first: [Field] = []
    if !fields.contains(.host) { first.append(Field(.host, url.authority)) }
    if !fields.contains("Accept-Encoding") { first.append(Field("Accept-Encoding", "identity")) }
    if isChunked { first.append(Field(.transferEncoding, "chunked")) }
    if !fields.contains(.userAgent) { first.append(Field(.userAgent, "python-urllib3/2.7.0")) }
    fields.lines = first + fields.lines
  }

  private func completeContent(
    of fields: inout FieldList,
    _ body: (bytes: [UInt8]?, type: String?, isChunked: Bool)
  ) throws(CallFault) {
    if fields.contains(.transferEncoding) {
      throw fault("A Transfer-Encoding of one's own is not understood here.", "headers")
    }
    if let bytes = body.bytes, !bytes.isEmpty {
      fields.update(Field(.contentLength, String(bytes.count)))
    } else if let length = fields.value(.contentLength), length != "0" {
      throw fault(
        "Content-Length says \(length), and there is no content: the server would wait.",
        "headers"
      )
    } else if body.bytes == nil, method != "GET", method != "HEAD", !fields.contains(.contentLength)
    {
      fields.update(Field(.contentLength, "0"))
    }
    if let type = body.type, !fields.contains(.contentType) {
      fields.update(Field(.contentType, type))
    }
  }
}

/// Fields as `requests` keeps them: one value for a name, in the place that it first had.
struct FieldList {
  /// The fields in order.
  var lines: [Field]

  /// Creates a list of fields.
  init(_ lines: [Field]) {
    self.lines = lines
  }

  /// Returns whether there is a field of this name.
  func contains(_ name: FieldName) -> Bool { lines.contains { $0.name == name } }

  /// Returns the value of a field, if there is one of this name.
  func value(_ name: FieldName) -> String? { lines.first { $0.name == name }?.value }

  /// Sets a field, in the place of one of the same name.
  mutating func update(_ field: Field) {
    if let place = lines.firstIndex(where: { $0.name == field.name }) {
      lines[place] = field
    } else {
      lines.append(field)
    }
  }
}
