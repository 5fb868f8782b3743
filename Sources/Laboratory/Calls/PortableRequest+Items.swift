internal import HTTPSemantics

extension PortableRequest {
  /// The command line of HTTPie, or of xh, which takes the same items.
  func itemsText(program: String) throws(CallRefusal) -> String {
    let client = program == "xh" ? "xh" : "HTTPie"
    try checkLetters(client)
    try refuse([.transferEncoding], client)
    let url =
      program == "xh"
      ? try url(for: client, \.browserTarget) : try url(for: client, \.requestsTarget)
    var lines = ["\(program) --ignore-stdin \(method) " + (try url.shellWord())]
    for field in fieldsWithHost { lines.append(try item(field, client).shellWord()) }
    guard !content.isEmpty else { return lines.joined(separator: " \\\n  ") }
    guard text != nil else {
      throw CallRefusal("\(client) takes text on its command line, and the content is not UTF-8.")
    }
    // Both say application/json by themselves unless they are told otherwise.
    if !fields.contains(.contentType) { lines.append("Content-Type:") }
    lines.append("--raw " + (try content.shellWord()))
    return lines.joined(separator: " \\\n  ")
  }

  private func item(_ field: Field, _ client: String) throws(CallRefusal) -> String {
    let value = field.value
    guard !value.isEmpty else { return "\(field.name);" }
    for special in [":", ";", "=", "@"] where value.contains("\\" + special) {
      throw CallRefusal("\(client) would take the '\\' before '\(special)' in \(field.name) away.")
    }
    let isSeparator = value.first.map { ":;=@".contains($0) } ?? false
    return "\(field.name):" + (isSeparator ? "\\" : "") + value
  }
}
