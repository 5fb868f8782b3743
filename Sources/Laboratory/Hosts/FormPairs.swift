internal import HTTPSemantics

/// The names and values of a query or of a form's content, as Python's `parse_qsl` reads them.
struct FormPairs {
  /// The pairs in order.
  private(set) var pairs: [(name: String, value: String)] = []

  /// Creates no pairs.
  init() {}

  /// Reads `application/x-www-form-urlencoded`; nothing is malformed.
  init(_ text: String) {
    for part in text.split(separator: "&") {
      let mark = part.firstIndex(of: "=") ?? part.endIndex
      append(FormPairs.decoded(part[..<mark]), FormPairs.decoded(part[mark...].dropFirst()))
    }
  }

  /// Adds a pair at the end.
  mutating func append(_ name: String, _ value: String) {
    pairs.append((name, value))
  }

  /// The first value that goes with a name.
  subscript(name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// The names, each once, in the order in which they came first, with all of their values.
  var groups: [(name: String, values: [String])] {
    var groups: [(name: String, values: [String])] = []
    // Names are told apart byte by byte, as their peers do.
    var places: [[UInt8]: Int] = [:]
    for (name, value) in pairs {
      let key = Array(name.utf8)
      if let place = places[key] {
        groups[place].values.append(value)
      } else {
        places[key] = groups.count
        groups.append((name, [value]))
      }
    }
    return groups
  }

  /// The pairs as an object sorted by name, in which a name that came more than once has a list.
  var object: ScriptValue {
    .sortedObject(
      groups.map { name, values in
        (name, values.count == 1 ? .text(values[0]) : .list(values.map { .text($0) }))
      }
    )
  }

  private static func decoded(_ text: Substring) -> String {
    PercentDecoding.decoded(text.replacing("+", with: " "))
  }
}
