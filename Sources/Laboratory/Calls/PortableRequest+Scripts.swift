internal import HTTPSemantics

extension PortableRequest {
  /// The script in Python.
  func pythonText() throws(CallRefusal) -> String {
    try checkCapitals("requests")
    try refuse([.transferEncoding], "requests")
    let url = try url(for: "requests", \.requestsTarget)
    let functions: [Method] = [.get, .options, .head, .post, .put, .patch, .delete]
    let isFunction = functions.contains(method)
    var arguments = (isFunction ? [] : [method.name.quoted(.python)]) + [url.quoted(.python)]
    let literal = pythonJSON
    let fields = combinedFields.filter { literal == nil || $0.name != .contentType }
    let headers = fields.map { field in
      let isASCII = field.value.utf8.allSatisfy { $0 < 0x80 }
      let value = isASCII ? field.value.quoted(.python) : Array(field.value.utf8).pythonBytes
      return "\(field.name.spelling.quoted(.python)): \(value)"
    }
    if !headers.isEmpty { arguments.append("headers={\(headers.joined(separator: ", "))}") }
    if let literal {
      arguments.append("json=" + literal)
    } else if !content.isEmpty {
      arguments.append("data=" + (text.map { $0.quoted(.python) } ?? content.pythonBytes))
    }
    let name = isFunction ? method.name.lowercased() : "request"
    let list =
      arguments.count == 1
      ? arguments[0] : "\n    " + arguments.joined(separator: ",\n    ") + ",\n"
    return """
      import requests

      response = requests.\(name)(\(list))
      print(response.status_code, response.text)
      """
  }

  /// The script in JavaScript.
  func javaScriptText() throws(CallRefusal) -> String {
    try checkFetch()
    let url = try url(for: "fetch", \.browserTarget)
    var options: [String] = method == .get ? [] : ["method: \(method.name.quoted(.javaScript))"]
    let headers = combinedFields.map { field in
      "\(field.name.spelling.quoted(.javaScript)): \(field.value.byteString.quoted(.javaScript))"
    }
    if !headers.isEmpty { options.append("headers: { \(headers.joined(separator: ", ")) }") }
    if !content.isEmpty { options.append("body: " + javaScriptBody) }
    let list = options.isEmpty ? "" : ", {\n  " + options.joined(separator: ",\n  ") + ",\n}"
    return """
      const response = await fetch(\(url.quoted(.javaScript))\(list));
      console.log(response.status, await response.text());
      """
  }

  /// The content in an expression; as bytes where a text would get a media type.
  private var javaScriptBody: String {
    guard let text else {
      return "new Uint8Array([\(content.map(String.init).joined(separator: ", "))])"
    }
    let literal = text.quoted(.javaScript)
    return fields.contains(.contentType) ? literal : "new TextEncoder().encode(\(literal))"
  }

  private func checkFetch() throws(CallRefusal) {
    if let host {
      throw CallRefusal("fetch sets Host by itself, so it cannot ask for \(host) here.")
    }
    try refuse([.transferEncoding, .expect], "fetch")
    let upper = method.name.uppercased()
    if ["TRACE", "TRACK"].contains(upper) { throw CallRefusal("fetch does not send \(upper).") }
    let isNormalized = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"].contains(upper)
    if isNormalized { try checkCapitals("fetch") }
    if [.get, .head].contains(method), !content.isEmpty {
      throw CallRefusal("fetch sends no content with \(method).")
    }
  }

  /// The script in Swift.
  func swiftText() throws(CallRefusal) -> String {
    try checkURLSession()
    let url = try url(for: "URLSession", \.browserTarget)
    var lines = [
      "import Foundation", "#if canImport(FoundationNetworking)", "import FoundationNetworking",
      "#endif", "", "var request = URLRequest(url: URL(string: \(url.quoted(.swift)))!)",
      "request.httpMethod = \(method.name.quoted(.swift))",
    ]
    for field in combinedFields {
      let (name, value) = (field.name.spelling.quoted(.swift), field.value.quoted(.swift))
      lines.append("request.setValue(\(value), forHTTPHeaderField: \(name))")
    }
    if let text, !text.isEmpty {
      lines.append("request.httpBody = Data(\(text.quoted(.swift)).utf8)")
    } else if !content.isEmpty {
      lines.append("request.httpBody = Data([\(content.map(String.init).joined(separator: ", "))])")
    }
    return
      (lines + [
        "let (data, response) = try await URLSession.shared.data(for: request)",
        "print((response as! HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))",
      ]).joined(separator: "\n")
  }

  private func checkURLSession() throws(CallRefusal) {
    try checkCapitals("URLSession")
    if let host {
      throw CallRefusal("URLSession sets Host by itself, so it cannot ask for \(host) here.")
    }
    try refuse([.transferEncoding, .expect, .connection], "URLSession")
    if [.get, .head].contains(method), !content.isEmpty {
      throw CallRefusal("URLSession sends no content with \(method).")
    }
    guard content.isEmpty || fields.contains(.contentType) else {
      throw CallRefusal("URLSession gives content a Content-Type, and this request has none.")
    }
  }
}

extension CallURL {
  /// The target that Python's `requests` sends for a URL.
  var requestsTarget: String {
    let path = CallURL.withoutDotSegments(path.isEmpty ? "/" : path)
    guard let query, !query.isEmpty else { return path.requoted }
    return path.requoted + "?" + query.requoted
  }
}
