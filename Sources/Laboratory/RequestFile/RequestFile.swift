public import HTTPSemantics
internal import JSONDocument

/// Requests with what is expected of their responses, as a `.http` file holds them.
///
/// The notation is the one that VS Code's REST Client and JetBrains' editors share: `###` between
/// requests, `@name = value`, `{{name}}`, `# @name login` and `{{login.response.body.id}}`. What
/// those tools lack stands in comments: the expected response, as lessons write it, and `@given`.
public struct RequestFile: Sendable {
  /// The values that the file gives names to.
  let variables: [String: Template]
  /// The requests in the order in which they are sent.
  public let requests: [Request]

  /// A request of the file, with references still in it.
  public struct Request: Sendable {
    /// The text behind `###`; empty if there is none.
    public var title: String
    /// The name by which later requests refer to its response.
    public var name: String?
    /// The place of its request line.
    public var place: Place
    /// What is asked for.
    public var method: Method
    /// Of what it is asked, a whole URI or a path.
    var target: Template
    /// The fields in order.
    var fields: [FieldTemplate] = []
    /// The content, piece by piece.
    var content: [ContentPiece] = []
    /// What is asked before it is sent, by `# @note`; `nil` if nothing is, empty without words.
    public var note: String?
    /// The states that must hold before it is sent.
    var given: [Given] = []
    /// What its response must be like.
    var expectation: Expectation?

    /// Whether anything is expected of its response.
    public var isChecked: Bool { expectation != nil }
  }

  /// A field whose value may hold references.
  struct FieldTemplate: Sendable {
    /// The name.
    var name: FieldName
    /// The value.
    var value: Template
  }

  /// A part of a content.
  enum ContentPiece: Sendable {
    /// Text that may hold references.
    case text(Template)
    /// The bytes of a file, as they are.
    case bytes([UInt8])
  }

  /// A state that must hold before a request is sent.
  struct Given: Sendable {
    /// The path of the target.
    var path: String
    /// The document; `nil` if there must be none.
    var document: JSONValue?
  }

  /// A place in the text of the file.
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The number of characters before the place in its line, plus 1.
    public var column: Int

    /// Creates a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }
}
