internal import JSONDocument

/// Which items of a collection a query asks for, as json-server reads it.
struct PlaceholderFilter {
  private var conditions: [(path: String, values: [String])] = []
  private let start: Int?
  private let end: Int?
  private let limit: Int?

  /// Reads a query: names of members with the values that they are to have, and `_start`, `_end`,
  /// `_limit`.
  init(_ arguments: FormPairs) {
    start = arguments["_start"].flatMap { Int($0) }
    end = arguments["_end"].flatMap { Int($0) }
    limit = arguments["_limit"].flatMap { Int($0) }
    for (name, values) in arguments.groups where !name.hasPrefix("_") {
      conditions.append((name, values))
    }
  }

  /// Asks for a member to have a value too.
  mutating func require(_ path: String, _ value: String) {
    conditions.removeAll { $0.path == path }
    conditions.append((path, [value]))
  }

  /// Whether only a part of the list is asked for.
  var isSlice: Bool { end != nil || limit != nil }

  /// Returns the items that are asked for, and how many there are before the list is cut.
  ///
  /// What no item has is not asked for.
  func items(of collection: PlaceholderCollection) -> (items: [JSONObject], total: Int) {
    let known = conditions.filter { collection.item(number: 1).text(at: $0.path) != nil }
    let items = collection.numbers.map { collection.item(number: $0) }.filter { item in
      known.allSatisfy { condition in
        item.text(at: condition.path).map { condition.values.contains($0) } ?? false
      }
    }
    guard isSlice else { return (items, items.count) }
    let first = min(max(start ?? 0, 0), items.count)
    let last = min(max(end ?? first + max(limit ?? 0, 0), first), items.count)
    return (Array(items[first..<last]), items.count)
  }
}

extension JSONObject {
  /// Returns a member as JavaScript's `toString` has it; a path goes through dots.
  fileprivate func text(at path: String) -> String? {
    var value = JSONValue.object(self)
    for name in path.split(separator: ".") {
      guard let member = value[String(name)] else { return nil }
      value = member
    }
    return switch value {
    case .string(let text): text
    case .number(let number): number.text
    case .bool(let value): String(value)
    case .object: "[object Object]"
    default: nil
    }
  }
}
