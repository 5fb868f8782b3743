internal import HTTPSemantics

/// A part of a form as curl sends it (RFC 7578).
struct CurlPart {
  private let name: String
  private let value: String
  private var type: String?
  private var fileName: String?

  /// Reads the word of `-F`; a literal one has no settings behind semicolons.
  init(_ text: String, isLiteral: Bool = false, at range: Range<Int>) throws(CallFault) {
    guard let equals = text.firstIndex(of: "=") else {
      throw CallFault("curl stops: a part of a form is NAME=VALUE.", at: range)
    }
    name = String(text[..<equals])
    let rest = String(text[text.index(after: equals)...])
    guard !isLiteral else {
      value = rest
      return
    }
    guard !rest.hasPrefix("@"), !rest.hasPrefix("<") else {
      throw CallFault("A part names a file, and files are not read here.", at: range)
    }
    let pieces = rest.split(separator: ";", omittingEmptySubsequences: false)
    var settings = pieces.map(String.init)[...]
    if rest.hasPrefix("\"") {
      guard let end = rest.dropFirst().firstIndex(of: "\"") else {
        throw CallFault("A quote within this part is not closed.", at: range)
      }
      value = String(rest[rest.index(after: rest.startIndex)..<end])
      settings = rest[rest.index(after: end)...].split(separator: ";").map(String.init)[...]
    } else {
      value = settings.popFirst() ?? ""
    }
    try apply(settings, at: range)
  }

  private mutating func apply(
    _ settings: ArraySlice<String>,
    at range: Range<Int>
  ) throws(CallFault) {
    for setting in settings {
      if setting.hasPrefix("type=") {
        type = String(setting.dropFirst(5))
      } else if setting.hasPrefix("filename=") {
        fileName = String(setting.dropFirst(9))
      } else {
        throw CallFault("'\(setting)' in a part of a form is not understood.", at: range)
      }
    }
  }

  /// Returns the media type and the bytes of a form.
  ///
  /// curl draws the boundary by lot; here it is always the same, unless the parts contain it.
  static func form(_ parts: [CurlPart]) -> (type: String, bytes: [UInt8]) {
    var number = 0x1234_5678_90AB_CDEF
    while true {
      let boundary = String(repeating: "-", count: 24) + String(number, radix: 16)
      if !parts.contains(where: { $0.value.contains(boundary) }) {
        return ("multipart/form-data; boundary=\(boundary)", bytes(parts, boundary))
      }
      number += 1
    }
  }

  private static func bytes(_ parts: [CurlPart], _ boundary: String) -> [UInt8] {
    var text = ""
    for part in parts {
      text += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name.escaped)\""
      if let fileName = part.fileName { text += "; filename=\"\(fileName.escaped)\"" }
      if let type = part.type { text += "\r\nContent-Type: \(type)" }
      text += "\r\n\r\n\(part.value)\r\n"
    }
    return Array((text + "--\(boundary)--\r\n").utf8)
  }
}

extension String {
  /// The text as it may stand in quotes (HTML standard, multipart/form-data encoding algorithm).
  fileprivate var escaped: String {
    replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}
