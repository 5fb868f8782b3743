internal import HTTPSemantics

extension PortableRequest {
  /// The file of Hurl.
  func hurlText() throws(CallRefusal) -> String {
    try checkLetters("Hurl")
    let url = try url(for: "Hurl", \.curlTarget)
    var lines = ["\(method) \(url.inHurl)"]
    for field in fieldsWithHost { lines.append("\(field.name): \(field.value.inHurl)") }
    if let text, !text.isEmpty {
      lines.append("`" + text.inHurl + "`")
    } else if !content.isEmpty {
      lines.append("base64,\(Base64.text(of: content));")
    }
    return lines.joined(separator: "\n")
  }

  /// The message as it stands in a `.http` file.
  func messageText() throws(CallRefusal) -> String {
    guard let text, text.isShownAsItIs(keeping: "\n\t") else {
      throw CallRefusal("A .http file is text, and the content is not, or has control characters.")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !lines.contains(where: { $0.hasPrefix("###") }), !text.contains("{{") else {
      throw CallRefusal("'###' and '{{' have a meaning of their own in a .http file.")
    }
    guard target.hasPrefix("/") else {
      throw CallRefusal("A .http file has URLs only, and the target is '\(target)'.")
    }
    let head = ["\(method) \(url) HTTP/1.1"] + fieldsWithHost.map { "\($0.name): \($0.value)" }
    return head.joined(separator: "\n") + (text.isEmpty ? "" : "\n\n" + text)
  }
}

extension String {
  /// The text with what means something to Hurl escaped.
  fileprivate var inHurl: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "#": result += "\\#"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "`", "{", "}": result += scalar == "`" ? "\\`" : scalar.inBraces
      default: result += scalar.isShown ? String(Character(scalar)) : scalar.inBraces
      }
    }
    // A brace alone means nothing; two begin a template.
    return result.contains("\\u{7b}\\u{7b}") || result.contains("\\u{7d}\\u{7d}")
      ? result : result.replacing("\\u{7b}", with: "{").replacing("\\u{7d}", with: "}")
  }
}
