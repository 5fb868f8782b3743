public import HTTPSemantics

/// A part of what the journal of a task must show: requests of one kind, with a count.
///
/// Written `PUT /users/53 ×1..`; without a count it stands for one or more.
public struct JournalPattern: Hashable, Sendable {
  /// The method that the requests have.
  public var method: Method
  /// The path that the requests have; `nil` for any.
  public var path: String?
  /// How many there may be.
  public var count: ClosedRange<Int>

  /// Returns whether the request is of the kind that the pattern speaks of.
  public func describes(_ request: RequestMessage) -> Bool {
    request.method == method && (path == nil || path == request.target.path)
  }
}

extension JournalPattern: CustomStringConvertible {
  /// The pattern in words, such as `PUT /users/53 at least once`.
  public var description: String {
    let request = path.map { "\(method) \($0)" } ?? method.name
    switch (count.lowerBound, count.upperBound) {
    case (0, .max): return "\(request) any number of times"
    case (1, .max): return "\(request) at least once"
    case (let low, .max): return "\(request) at least \(low) times"
    case (1, 1): return "\(request) once"
    case (let low, let high) where low == high: return "\(request) \(low) times"
    case (let low, let high): return "\(request) \(low) to \(high) times"
    }
  }
}

extension [JournalPattern] {
  /// Returns whether the requests hold the patterns' groups in order, each with its count.
  ///
  /// Requests that no pattern describes may stand between them.
  public func matches(_ requests: [RequestMessage]) -> Bool {
    let described = requests.filter { request in contains { $0.describes(request) } }
    var rest = described[...]
    for pattern in self {
      let group = rest.prefix { pattern.describes($0) }
      guard pattern.count.contains(group.count) else { return false }
      rest = rest.dropFirst(group.count)
    }
    return rest.isEmpty
  }
}
