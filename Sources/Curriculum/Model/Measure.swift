public import HTTPSemantics

/// What of a run a question asks for, so that the server computes the answer.
public enum Measure: Hashable, Sendable {
  /// The status of the last response.
  case status
  /// The statuses of all responses, in order.
  case statuses
  /// The representation of a target; without a path it is the target of the last request.
  case state(path: String?)
  /// The number of members of the collection at a target.
  case count(path: String?)
  /// The value of a field of the last response.
  case field(FieldName)

  /// Whether the answers are numbers.
  public var isNumber: Bool {
    switch self {
    case .status, .count: true
    case .statuses, .state, .field: false
    }
  }
}
