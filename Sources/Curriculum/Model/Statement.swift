public import HTTPSemantics

/// A statement of an RFC in our words, with the experiment that shows it.
public struct Statement: Sendable {
  /// The id, such as `N030`.
  public let id: String
  /// The statement in a few words.
  public let title: String
  /// How much it obliges.
  public let level: RequirementLevel
  /// Where it stands.
  public let sources: [String]
  /// What it takes to show it beyond a client and an origin server; `nil` if these two are enough.
  public let needs: Needs?
  /// The ids of the misconceptions that it refutes, where its own experiment cannot.
  public let refutes: [String]
  /// The experiment, as a step to read and run.
  public let step: Step
  /// The name of the world in which it plays.
  public let world: String
  /// The file that it was read from, relative to the course folder.
  public let file: String

  /// What an experiment can need beyond a client and an origin server.
  public enum Needs: String, Sendable, CaseIterable {
    /// Bytes that no well-formed client would send, or the bytes of a connection.
    case wire
    /// A cache between client and server.
    case cache
    /// A client with habits of its own: redirects, retries, what it does with a response.
    case client
    /// A fault, or a pause between two steps of the server.
    case fault
    /// Something between client and server that is not a cache.
    case intermediary
    /// Nothing that this program has: it is told, with its clause, and cannot be shown.
    case theory

    /// What will show it, in words.
    public var meaning: String {
      switch self {
      case .wire: "the bytes of the connection"
      case .cache: "a cache between client and server"
      case .client: "a client with habits of its own"
      case .fault: "a fault, or a pause within the server"
      case .intermediary: "a proxy between client and server"
      case .theory: "nothing here can show it; the clause says it"
      }
    }
  }

  /// Whether the experiment runs.
  public var runs: Bool { needs == nil }
}
