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
    var words = [program, "--ignore-stdin", method.name, try url.shellWord()]
    for field in fieldsWithHost { words.append(try item(field, client).shellWord()) }
    guard !content.isEmpty else { return words.joined(separator: " ") }
    guard text != nil else {
      throw CallRefusal("\(client) takes text on its command line, and the content is not UTF-8.")
    }
    // Both say application/json by themselves unless they are told otherwise.
    if !fields.contains(.contentType) { words.append("Content-Type:") }
    return words.joined(separator: " ") + " \\\n  --raw " + (try content.shellWord())
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
