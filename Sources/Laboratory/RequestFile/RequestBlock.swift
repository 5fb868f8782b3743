internal import HTTPSemantics

/// What is known of a request while its part of the file is read.
struct RequestBlock {
  /// What the next line can be.
  enum Phase {
    /// A variable or the request line.
    case start
    /// The rest of the target, a field, or the empty line before the content.
    case target
    /// A field, or the empty line before the content.
    case fields
    /// Content.
    case content
  }

  /// What the next comment can be.
  enum Expected {
    /// Anything.
    case nothing
    /// A line of an expected response.
    case fields
    /// A line of the content of an expected response.
    case content
  }

  /// What the next line can be.
  var phase = Phase.start
  /// What the next comment can be.
  var expects = Expected.nothing
  /// The text behind `###`.
  var title = ""
  /// The name of the request.
  var name: String?
  /// What is asked before the request is sent; `nil` if nothing is.
  var note: String?
  /// The states that must hold before.
  var given: [RequestFile.Given] = []
  /// The request, once its line was read.
  var request: RequestFile.Request?
  /// The lines of the content.
  var content: [RequestFileReader.Line] = []
  /// The expected response.
  var expectation: RequestFile.Expectation?
  /// The lines of the expected content.
  var expectedLines: [RequestFileReader.Line] = []
  /// The place of the first comment that says something of a request.
  var firstAnnotation: RequestFile.Place?

  /// Whether the content is a form, whose lines are joined.
  var isForm: Bool { contentType.hasPrefix("application/x-www-form-urlencoded") }

  /// Whether the content has parts, whose lines end with CR and LF.
  var isMultipart: Bool { contentType.hasPrefix("multipart/") }

  private var contentType: String {
    let field = request?.fields.first { $0.name == .contentType }
    return field?.value.literal?.lowercased() ?? ""
  }
}
