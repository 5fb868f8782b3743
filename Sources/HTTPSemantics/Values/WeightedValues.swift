/// A list of values with weights, as the fields of content negotiation have them.
///
/// RFC 9110, section 12.4.2. Values are compared without regard to letter case.
struct WeightedValues {
  private var weights: [(value: String, weight: Double)] = []

  /// Reads a field value; what cannot be read is passed over.
  init(_ fieldValue: String) {
    for part in fieldValue.split(separator: ",") {
      let value = part.prefix { $0 != ";" }.trimmingFieldWhitespace
      guard !value.isEmpty, let parameters = FieldParameters(part.drop { $0 != ";" }) else {
        continue
      }
      let weight = parameters.pairs.first { $0.name == "q" }?.value.flatMap(Double.init) ?? 1
      weights.append((value.lowercased(), weight))
    }
  }

  /// Returns the weight of a content coding (section 12.5.3); `nil` where nothing is said of it.
  func weight(ofCoding name: String) -> Double? {
    weights.first { $0.value == name }?.weight ?? weights.first { $0.value == "*" }?.weight
  }

  /// Returns the weight of a language by basic filtering (RFC 4647, section 3.3.1), in which `de`
  /// takes `de-AT` too; the longest range that fits counts.
  func weight(ofLanguage tag: String) -> Double {
    let tag = tag.lowercased()
    let fitting = weights.filter { tag == $0.value || tag.hasPrefix($0.value + "-") }
    let best = fitting.max { $0.value.utf8.count < $1.value.utf8.count }
    return (best ?? weights.first { $0.value == "*" })?.weight ?? 0
  }
}
