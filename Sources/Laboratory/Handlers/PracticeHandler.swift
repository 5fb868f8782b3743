public import HTTPSemantics

/// Code that answers at some resources of a practice world, in one or more versions.
///
/// A version behaves as the code of an article, or of a public server, behaves; beside a faulty one
/// stands the corrected one. A world names it with `handler: NAME`.
public struct PracticeHandler: Sendable {
  /// One version of the code.
  public struct Version: Sendable {
    /// What the version is called, such as `as-written`.
    public let name: String
    /// What answers.
    public let handler: Handler
    /// What the code does, step by step; empty where there is nothing to be found in it.
    public let outline: [Line]

    /// Creates a version.
    public init(_ name: String, _ handler: Handler, outline: [Line] = []) {
      self.name = name
      self.handler = handler
      self.outline = outline
    }
  }

  /// A line of an outline.
  public struct Line: Hashable, Sendable {
    /// The name of the step to which the line belongs.
    public let step: String
    /// What is done there, in our own pseudo-code.
    public let text: String
    /// What is wrong with it; `nil` if nothing is.
    public let fault: String?

    /// Creates a line.
    public init(_ step: String, _ text: String, fault: String? = nil) {
      self.step = step
      self.text = text
      self.fault = fault
    }
  }

  /// The name by which worlds and the prompt call it.
  public let name: String
  /// What it is, in a line.
  public let title: String
  /// The claims of the catalogue that it belongs to.
  public let claims: [String]
  /// The versions; the first one answers until another is chosen.
  public let versions: [Version]

  /// Creates a handler with its versions.
  public init(_ name: String, _ title: String, claims: [String] = [], versions: [Version]) {
    self.name = name
    self.title = title
    self.claims = claims
    self.versions = versions
  }

  /// All handlers by name.
  public static let all: [String: PracticeHandler] = Dictionary(
    uniqueKeysWithValues: list.map { ($0.name, $0) }
  )

  /// All handlers.
  private static let list: [PracticeHandler] = [
    .httpbin, .jsonPlaceholder,
    .expressUsers, .expressDocuments, .expressIfMatch, .expressVersion, .expressReplace,
    .nextUsers, .djangoUsers,
  ]
}
