import JSONDocument

/// A generator of documents in which the same seed always gives the same ones.
struct RandomDocument {
  private var state: UInt64

  /// Creates the generator of a seed.
  init(seed: Int) {
    state = UInt64(seed)
  }

  /// Returns a number below a bound, by the SplitMix64 algorithm.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// Returns a document of few levels whose parts often resemble one another.
  mutating func value(depth: Int = 4) -> JSONValue {
    switch number(below: depth == 0 ? 6 : 10) {
    case 0: .null
    case 1: .bool(number(below: 2) == 0)
    case 2: .number(JSONNumber(number(below: 4) - 1))
    case 3: JSONNumber("1.\(number(below: 3))e\(number(below: 3))").map { .number($0) } ?? .null
    case 4: .string(Self.names[number(below: Self.names.count)])
    case 5: .string(String(repeating: "x", count: number(below: 20)))
    case 6, 7: .array((0..<number(below: 7)).map { _ in value(depth: depth - 1) })
    default: object(depth: depth)
    }
  }

  /// Returns a document that differs from another in some of its parts.
  mutating func variation(of value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements) where number(below: 4) > 0:
      return .array(
        elements.flatMap { element -> [JSONValue] in
          switch number(below: 6) {
          case 0: []
          case 1: [self.value(depth: 1), element]
          case 2: [variation(of: element)]
          default: [element]
          }
        }
      )
    case .object(var members) where number(below: 4) > 0:
      for (name, member) in members {
        switch number(below: 5) {
        case 0: members[name] = nil
        case 1: members[name] = variation(of: member)
        default: break
        }
      }
      if number(below: 3) == 0 { members["new"] = self.value(depth: 1) }
      return .object(members)
    default: return number(below: 3) == 0 ? self.value(depth: 2) : value
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    var members = JSONObject()
    for _ in 0..<number(below: 14) {
      members[Self.names[number(below: Self.names.count)]] = value(depth: depth - 1)
    }
    return .object(members)
  }

  private static let names = [
    "", "a", "b", "c", "a/b", "m~n", "é", "e\u{301}", "0", "-", "\"\\\n\u{1}", "日本", "😀",
    "long name",
  ]
}
