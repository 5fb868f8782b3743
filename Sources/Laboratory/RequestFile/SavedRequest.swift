internal import HTTPSemantics

/// A request on its way into a `.http` file.
struct SavedRequest {
  /// The variable that holds the content, if it cannot stand in the file as it is.
  private(set) var contentVariable: (name: String, value: String)?
  /// Whether double braces of the request are written as a variable.
  let usesBraces: Bool
  private let method: Method
  private var uri: String
  private var fields: [Field]
  private var content: String

  /// Creates the request, with its content in a variable if a name for one is given.
  ///
  /// It is `nil` if the content is no text.
  init?(_ request: RequestMessage, defaultHost: String, contentName: String?) {
    guard let text = String(validating: request.content, as: UTF8.self) else { return nil }
    let target = request.target.text
    method = request.method
    let isDefault = request.host == defaultHost
    uri =
      target == "*" ? target : (isDefault ? "{{host}}" : "http://\(request.host)") + target.braced
    fields = request.fields.filter { field in
      switch field.name {
      case .host: target == "*"
      case .contentLength: request.fields.contains(.transferEncoding)
      default: true
      }
    }.map { Field($0.name, $0.value.braced) }
    content = contentName.map { "{{\($0)}}" } ?? text.braced
    contentVariable = contentName.map { ($0, text.escaped.braced) }
    usesBraces = ([target, text] + request.fields.map(\.value)).contains { $0.contains("{{") }
  }

  /// The lines of the request.
  var lines: [String] {
    let head = ["\(method) \(uri)"] + fields.map { "\($0.name): \($0.value)" }
    return content.isEmpty ? head : head + ["", content]
  }

  /// The target for a title: without the host where it is the usual one.
  var shownTarget: String {
    uri.hasPrefix("{{host}}") ? String(uri.dropFirst("{{host}}".count)) : uri
  }

  /// Puts references to a response in the place of what it brought; returns whether any fits.
  ///
  /// These are the values that another run brings anew: entity tags, dates and URIs.
  mutating func refer(to response: ResponseMessage, name: String) -> Bool {
    var isReferred = false
    if let location = response.fields[.location], uri == "{{host}}" + location {
      uri = "{{host}}{{\(name).response.headers.Location}}"
      isReferred = true
    }
    for index in fields.indices {
      switch fields[index].name {
      case .ifMatch, .ifNoneMatch, "If-Range":
        guard let tag = response.fields[.eTag], fields[index].value.contains(tag) else { continue }
        let reference = "{{\(name).response.headers.ETag}}"
        fields[index].value.replace(tag, with: reference)
      case .ifModifiedSince, .ifUnmodifiedSince:
        guard let date = response.fields[.lastModified], fields[index].value == date else {
          continue
        }
        fields[index].value = "{{\(name).response.headers.Last-Modified}}"
      default: continue
      }
      isReferred = true
    }
    return isReferred
  }

  /// Puts `{{secret}}` in the place of secrets, and returns whether there were any.
  ///
  /// Secrets are credentials, but for the tokens that a world declares, cookies, and what stands
  /// before the `@` of a URI.
  mutating func hideSecrets(except tokens: [PracticeToken]) -> Bool {
    let before = (lines, contentVariable?.value)
    uri = uri.withoutUserInformation
    content = content.withoutUserInformation
    contentVariable = contentVariable.map { ($0.name, $0.value.withoutUserInformation) }
    for index in fields.indices {
      let value = fields[index].value
      switch fields[index].name {
      case .authorization, "Proxy-Authorization":
        fields[index].value = SavedRequest.credentials(value, except: tokens)
      case "Cookie": fields[index].value = "{{secret}}"
      default: fields[index].value = value.withoutUserInformation
      }
    }
    return (lines, contentVariable?.value) != before
  }

  private static func credentials(_ value: String, except tokens: [PracticeToken]) -> String {
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, words[0].lowercased() == "bearer",
      tokens.contains(where: { $0.value == words[1] })
    {
      return value
    }
    guard words.count > 1 else { return value.isEmpty ? value : "{{secret}}" }
    // The number of words decides whether the field is well-formed, so it is kept.
    let secrets = words.dropFirst().map { $0.isEmpty ? "" : "{{secret}}" }
    return ([String(words[0])] + secrets).joined(separator: " ")
  }
}

extension String {
  /// The text with a variable in the place of double braces, which would begin a reference.
  fileprivate var braced: String { replacing("{{", with: "{{braces}}") }

  /// The text as the value of a variable.
  fileprivate var escaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case "\r": result += "\\r".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      default: result.append(scalar)
      }
    }
    return first == " " ? "\\" + String(result) : String(result)
  }

  /// The text with `{{secret}}` in the place of what stands before the `@` of each URI.
  fileprivate var withoutUserInformation: String {
    var result = ""
    var rest = self[...]
    while let separator = rest.firstRange(of: "://") {
      result += rest[..<separator.upperBound]
      rest = rest[separator.upperBound...]
      let authority = rest.prefix { !"/?#\"'<> ".contains($0) && !$0.isNewline }
      if let at = authority.lastIndex(of: "@") {
        result += "{{secret}}"
        rest = rest[at...]
      }
    }
    return result + rest
  }
}
