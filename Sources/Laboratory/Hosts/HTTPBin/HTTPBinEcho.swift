internal import HTTPSemantics
internal import JSONDocument

/// A request taken apart, as httpbin sends it back.
struct HTTPBinEcho {
  private let request: HTTPBinRequest
  private var form = FormPairs()
  private var files = FormPairs()
  private var data: [UInt8]

  /// The members that `/post` and its like send back.
  static let all = ["args", "data", "files", "form", "headers", "json", "origin", "url"]
  /// The members that `/get` sends back.
  static let withoutContent = ["args", "headers", "origin", "url"]

  /// Takes a request apart.
  init(_ request: HTTPBinRequest) {
    self.request = request
    data = request.message.content
    let type = request.message.fields[.contentType].flatMap { MediaType(fieldValue: $0) }
    switch type?.essence {
    case "application/x-www-form-urlencoded": readPairs()
    case "multipart/form-data": readParts(boundary: type?.parameter("boundary") ?? "")
    default: break
    }
  }

  /// Returns some members of the echo, sorted.
  func object(of names: [String]) -> ScriptValue {
    .sortedObject(names.map { ($0, member($0)) })
  }

  /// Of the files of one control httpbin shows only the first.
  private func member(_ name: String) -> ScriptValue {
    switch name {
    case "args": request.arguments.object
    case "data": .text(HTTPBinEcho.text(of: data, as: "application/octet-stream"))
    case "files": .sortedObject(files.groups.map { ($0.name, .text($0.values[0])) })
    case "form": form.object
    case "headers": headers
    case "json": (try? JSONValue.parse(data)).flatMap { ScriptValue(python: $0) } ?? .null
    case "method": .text(request.method.name)
    case "origin": .text(request.origin)
    default: .text(request.url)
    }
  }

  private var headers: ScriptValue {
    let isComplete = request.arguments["show_env"] != nil
    let shown = request.fields.filter {
      isComplete || !HTTPBinEcho.fieldsOfProxies.contains(FieldName($0.name))
    }
    return .sortedObject(shown.map { ($0.name, .text($0.value)) })
  }

  /// Content that is a form is taken from `data`, whether or not it can be read.
  private mutating func readPairs() {
    if let text = String(validating: data, as: UTF8.self) { form = FormPairs(text) }
    data = []
  }

  private mutating func readParts(boundary: String) {
    guard !boundary.isEmpty else { return }
    let parts = MultipartForm(data, boundary: boundary)?.parts ?? []
    data = []
    for part in parts {
      guard part.fileName != nil else {
        form.append(part.name, String(decoding: part.content, as: UTF8.self))
        continue
      }
      let type = part.type ?? "application/octet-stream"
      files.append(part.name, HTTPBinEcho.text(of: part.content, as: type))
    }
  }

  /// Returns bytes as text, or as a `data:` URL (RFC 2397) when they are none.
  private static func text(of bytes: [UInt8], as type: String) -> String {
    String(validating: bytes, as: UTF8.self) ?? "data:\(type);base64,\(Base64.text(of: bytes))"
  }

  /// The fields that are left out because proxies in front of the server add them.
  private static let fieldsOfProxies: Set<FieldName> = [
    "X-Varnish", "X-Request-Start", "X-Heroku-Queue-Depth", "X-Real-Ip", "X-Forwarded-Proto",
    "X-Forwarded-Protocol", "X-Forwarded-Ssl", "X-Heroku-Queue-Wait-Time", "X-Forwarded-For",
    "X-Heroku-Dynos-In-Use", "X-Forwarded-Port", "X-Request-Id", "Via", "Total-Route-Time",
    "Connect-Time",
  ]
}
