public import HTTPSemantics
public import JSONDocument
public import Laboratory
public import Markup

/// Something that a lesson has sent, together with what the author expects to come of it.
public struct Example: Sendable {
  /// What is sent.
  public enum Action: Sendable {
    /// A request; what a client adds by itself is added when it is sent.
    case request(RequestMessage)
    /// Calls of other clients, with the text and the language in which they are written.
    case calls([Call], text: String, language: String)
    /// Bytes, well-formed or not, with the text in which they are written.
    case bytes([UInt8], text: String)
    /// Nothing new: a request that is held goes on, without a number the oldest one.
    case resume(Int?)
  }

  /// What is sent.
  public var action: Action
  /// The place of its first line.
  public var position: SourcePosition
  /// How often it is sent, one after the other.
  public var count: Int
  /// What is done to the laboratory before.
  public var commands: [LaboratoryCommand]
  /// What the last response must be like.
  public var expected: ExpectedResponse?
  /// What must become of the last request, by its name, where no whole response comes.
  public var expectedFate: String?
  /// The states that must hold afterwards.
  public var states: [ExpectedState]

  /// Creates an example of which nothing is expected yet.
  public init(_ action: Action, position: SourcePosition) {
    self.action = action
    self.position = position
    self.count = 1
    self.commands = []
    self.states = []
  }

  /// Whether anything is said about what comes of it.
  public var expectsSomething: Bool {
    expected != nil || expectedFate != nil || !states.isEmpty
  }

  /// The request, if it is a single one that can be read.
  public var request: RequestMessage? {
    switch action {
    case .request(let request): request
    case .calls(let calls, _, _): calls.count == 1 ? calls[0].request : nil
    case .bytes, .resume: nil
    }
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
