internal import HTTPSemantics

/// A request without what each client tells by itself.
struct PortableRequest {
  /// The method.
  let method: Method
  /// The target as it is sent.
  let target: String
  /// The address that the request goes to.
  let address: String
  /// The host where it is not that of the address; `nil` where it is.
  let host: String?
  /// The fields without Host and Content-Length.
  let fields: Fields
  /// The content.
  let content: [UInt8]

  /// Takes a request apart.
  init(
    _ request: RequestMessage,
    added: [FieldName],
    at address: String,
    defaultHost: String
  ) throws(CallRefusal) {
    guard request.method != .connect else {
      throw CallRefusal("CONNECT asks for a tunnel, which clients open by themselves.")
    }
    guard request.trailers.isEmpty else {
      throw CallRefusal("The request has trailers, and clients have no way to write them.")
    }
    method = request.method
    target = request.target.text
    self.address = address
    let own = [address, defaultHost, "localhost", "127.0.0.1", "[::1]", ""]
    let name = request.host.lowercased()
    host = own.contains { PortableRequest.isHost(name, $0.lowercased()) } ? nil : request.host
    let left =
      added.filter { PortableRequest.saidByClients.contains($0) } + [.host, .contentLength]
    fields = Fields(request.fields.filter { !left.contains($0.name) || $0.isAsked })
    content = request.content
  }

  /// What clients say about themselves and what they can take.
  private static let saidByClients: [FieldName] = [
    .userAgent, .accept, "Accept-Encoding", "Accept-Language", .connection, "Sec-Fetch-Mode",
  ]

  private static func isHost(_ name: String, _ other: String) -> Bool {
    guard name.hasPrefix(other) else { return false }
    let rest = name.dropFirst(other.count)
    return rest.isEmpty
      || !other.isEmpty && rest.first == ":" && rest.dropFirst().allSatisfy(\.isNumber)
  }

  /// The URL of the target.
  var url: String { "http://\(address)\(target)" }

  /// The content as text; `nil` if it is not UTF-8.
  var text: String? { String(validating: content, as: UTF8.self) }

  /// The fields with Host first where the host matters.
  var fieldsWithHost: [Field] {
    (host.map { [Field(.host, $0)] } ?? []) + fields
  }

  /// The fields with one value for each name (RFC 9110, section 5.3).
  var combinedFields: [Field] {
    var list = FieldList([])
    for field in fieldsWithHost where !list.contains(field.name) {
      let values = fieldsWithHost.filter { $0.name == field.name }.map(\.value)
      list.update(Field(field.name, values.joined(separator: ", ")))
    }
    return list.lines
  }

  /// The URL, unless a client makes another target of it.
  func url(
    for client: String,
    _ clientTarget: (CallURL) -> String
  ) throws(CallRefusal) -> String {
    guard let parts = CallURL(url), target.hasPrefix("/") else {
      throw CallRefusal("\(client) sends paths only, and the target is '\(target)'.")
    }
    let changed = clientTarget(parts)
    guard changed == target else {
      throw CallRefusal("\(client) would make '\(changed)' of the target '\(target)'.")
    }
    return url
  }

  /// Refuses a method that a client writes in capital letters.
  func checkCapitals(_ client: String) throws(CallRefusal) {
    guard method.name == method.name.uppercased() else {
      throw CallRefusal(
        "\(client) writes the method in capital letters: \(method.name.uppercased())."
      )
    }
  }

  /// Refuses a method of anything but capital letters.
  func checkLetters(_ client: String) throws(CallRefusal) {
    try checkCapitals(client)
    guard method.name.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else {
      throw CallRefusal("\(client) takes methods of letters only.")
    }
  }

  /// Refuses fields that a client does not let be set.
  func refuse(_ names: [FieldName], _ client: String) throws(CallRefusal) {
    for name in names where fields.contains(name) {
      throw CallRefusal("\(client) sets \(name) by itself, and takes no other.")
    }
  }
}

extension Field {
  /// Whether the field asks for one media type, as that of `curl --json` does.
  fileprivate var isAsked: Bool { name == .accept && value != "*/*" }
}
