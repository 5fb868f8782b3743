public import HTTPSemantics
public import JSONDocument
public import Markup

/// A request of a lesson together with what the author expects to come of it.
public struct Example: Sendable {
  /// The request as written; what a client adds by itself is added when it is sent.
  public var request: RequestMessage
  /// The place of its request line.
  public var position: SourcePosition
  /// How often it is sent, one after the other.
  public var count: Int
  /// How many seconds the server's clock is moved forward before it is sent.
  public var delay: Int
  /// What the last response must be like.
  public var expected: ExpectedResponse?
  /// The states that must hold afterwards.
  public var states: [ExpectedState]

  /// Creates an example of which nothing is expected yet.
  public init(request: RequestMessage, position: SourcePosition) {
    self.request = request
    self.position = position
    self.count = 1
    self.delay = 0
    self.states = []
  }
}

/// What a response must be like: a subset of it.
public struct ExpectedResponse: Sendable {
  /// The status.
  public var status: Int
  /// The place of the status line.
  public var position: SourcePosition
  /// The fields that must be there; a value that starts with `~` is a regular expression.
  public var fields: Fields
  /// The fields that must not be there.
  public var absentFields: [FieldName]
  /// The content, compared by value when it is JSON; `nil` if nothing is said of it.
  public var content: String?
}

/// A representation that must be there, or must be absent, at a target.
public struct ExpectedState: Sendable {
  /// How the state is compared with the document.
  public enum Comparison: String, Sendable, CaseIterable {
    /// By value.
    case value
    /// The number of members of the array equals the document.
    case count
  }

  /// The path of the target.
  public var path: String
  /// The place in the lesson.
  public var position: SourcePosition
  /// How the state is compared.
  public var comparison: Comparison
  /// The document; `nil` if there must be no representation.
  public var document: JSONValue?
}

/// A representation that a step starts from, or the absence of one.
public struct Given: Sendable {
  /// The path of the target.
  public var path: String
  /// The place in the lesson.
  public var position: SourcePosition
  /// The document; `nil` if there is none at the start.
  public var document: JSONValue?
}

/// What a learner is to reach in a step of the kind `do`.
public struct Goal: Sendable {
  /// The states that must hold.
  public var states: [ExpectedState]
  /// The requests that must have been answered with success, in order.
  public var journal: [JournalPattern]
}
