/// The media types that a client can take (RFC 9110, section 12.5.1).
struct Accept {
  private var ranges: [(essence: String, isRefused: Bool)] = []

  /// Reads a field value; what cannot be read is passed over.
  init(_ value: String) {
    for part in value.split(separator: ",") {
      let text = part.trimmingFieldWhitespace
      guard let type = MediaType(fieldValue: String(text)) else { continue }
      let weight = type.parameter("q") ?? "1"
      let isRefused = weight.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
      ranges.append((type.essence, isRefused))
    }
  }

  /// Returns whether a type is acceptable; the most specific range that fits it counts.
  func takes(_ type: MediaType) -> Bool {
    if ranges.isEmpty { return true }
    let group = type.essence.prefix { $0 != "/" } + "/*"
    for wanted in [type.essence, String(group), "*/*"] {
      if let range = ranges.first(where: { $0.essence == wanted }) { return !range.isRefused }
    }
    return false
  }
}
