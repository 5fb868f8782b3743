internal import HTTPSemantics

extension RequestsCall {
  /// Returns the fields of `headers=` and `cookies=`, without those that are `None`.
  func givenFields() throws(CallFault) -> [Field] {
    var fields: [Field] = []
    for member in try headers() where member.value != .null {
      guard case .text(let name) = member.key, FieldName(name).isToken else {
        throw fault("requests raises InvalidHeader: a name in headers= is not a token.", "headers")
      }
      fields.append(Field(FieldName(name), try fieldValue(member.value)))
    }
    if let cookies = value("cookies") {
      guard case .object(let members) = cookies else {
        throw fault("cookies= is understood as a dictionary only.", "cookies")
      }
      let pairs = members.map { "\($0.key.pythonText ?? "")=\($0.value.pythonText ?? "")" }
      fields.append(Field("Cookie", pairs.joined(separator: "; ")))
    }
    return fields
  }

  /// Returns the names that `headers=` sets to `None`.
  func removedNames() throws(CallFault) -> [FieldName] {
    try headers().compactMap { member in
      guard member.value == .null, case .text(let name) = member.key else { return nil }
      return FieldName(name)
    }
  }

  private func headers() throws(CallFault) -> [ScriptValue.Member] {
    guard let headers = value("headers") else { return [] }
    guard case .object(let members) = headers else {
      throw fault("headers= is understood as a dictionary only.", "headers")
    }
    return members
  }

  private func fieldValue(_ value: ScriptValue) throws(CallFault) -> String {
    let bytes: [UInt8]
    switch value {
    case .bytes(let given): bytes = given
    case .text(let text): bytes = try latin1(text, "headers")
    default:
      throw fault(
        "requests raises InvalidHeader: the value of a header is \(value.pythonType).",
        help: "It has to be a str or bytes.",
        "headers"
      )
    }
    guard let text = String.fieldValue(of: bytes) else {
      throw fault("This value of a header cannot be sent, or is not UTF-8.", "headers")
    }
    return text
  }

  /// Returns the bytes of a text in ISO 8859-1, in which Python sends fields and credentials.
  private func latin1(_ text: String, _ name: String) throws(CallFault) -> [UInt8] {
    guard let bytes = text.latin1Bytes else {
      throw fault("Python raises UnicodeEncodeError: this is not latin-1.", name)
    }
    return bytes
  }

  /// Returns the value of Authorization that `auth=` or the URL asks for.
  func credentials(_ url: RequestsURL) throws(CallFault) -> String? {
    guard let auth = value("auth") else {
      guard let user = url.userInformation else { return nil }
      return try basic(user, "url")
    }
    guard case .tuple(let items) = auth, items.count == 2, case .text(let user) = items[0],
      case .text(let password) = items[1]
    else { throw fault("auth= is understood as a pair of texts only.", "auth") }
    return try basic(user + ":" + password, "auth")
  }

  private func basic(_ text: String, _ name: String) throws(CallFault) -> String {
    "Basic " + Base64.text(of: try latin1(text, name))
  }
}

extension String {
  /// The bytes of the text in ISO 8859-1; `nil` if a character is not in it.
  var latin1Bytes: [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  /// Returns the text of bytes that can be the value of a field (RFC 9110, section 5.5).
  static func fieldValue(of bytes: [UInt8]) -> String? {
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }),
      let text = String(validating: bytes, as: UTF8.self),
      bytes.first?.isFieldWhitespace != true, bytes.last?.isFieldWhitespace != true
    else { return nil }
    return text
  }
}
