internal import JSONDocument

extension EntityTag {
  /// Creates a strong tag from a collision-resistant hash of bytes (RFC 9110, section 8.8.1).
  init(contentOf bytes: [UInt8], isWeak: Bool = false) {
    self.init(EntityTag.digits(SHA256.hash(bytes).prefix(12)), isWeak: isWeak)
  }

  /// Creates a weak tag that white space and member order do not change.
  init(meaningOf representation: Representation) {
    let bytes = representation.json.map { EntityTag.canonical($0).bytes() }
    self.init(contentOf: bytes ?? representation.bytes, isWeak: true)
  }

  private static func canonical(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(object.sorted { $0.name < $1.name }.map { ($0.name, canonical($0.value)) })
      )
    case .array(let elements): .array(elements.map(canonical))
    default: value
    }
  }

  private static func digits(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }
}
