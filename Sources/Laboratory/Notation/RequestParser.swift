internal import HTTPSemantics
internal import JSONDocument

/// One reading of a text in the notation of requests.
struct RequestParser {
  /// The text and how far it is read.
  var text: TextCursor
  /// Whether no more lines can come.
  let isFinal: Bool
  /// The first thing that is wrong but does not keep the request from being sent.
  private(set) var doubt: Fault?

  /// The target, without the scheme and the authority of a URI.
  var target = ""
  /// The fields so far.
  var fields = Fields()
  /// The names of the fields not to be added.
  var removedFields: [FieldName] = []
  /// The query items so far, percent-encoded.
  var query: [String] = []
  /// The items so far that make up the content.
  var members: [MemberItem] = []
  /// The word that chose the media type.
  var mediaWord: MediaWord?
  /// The item before the place.
  var previous: NotationItem?

  /// Creates a reading of a text.
  init(_ text: String, isFinal: Bool) {
    self.text = TextCursor(text)
    self.isFinal = isFinal
  }

  /// An item of the content with its value.
  struct MemberItem {
    /// The place of the item.
    var item: NotationItem
    /// The value, a string if it was given as text.
    var value: JSONValue
  }

  /// Something wrong and where it is.
  struct Fault: Error {
    /// What is wrong.
    var kind: NotationProblem.Kind
    /// The bytes that it is about.
    var range: Range<Int>
  }

  /// A reason to stop before the end.
  enum Stop: Error {
    /// The text does not start with a method and a target.
    case notARequest
    /// More lines are needed.
    case incomplete
    /// The text cannot be understood.
    case fault(Fault)
  }

  /// Reads the whole text.
  mutating func request() throws(Stop) -> DraftRequest {
    let method = try readMethod()
    let origin = try readTarget()
    var content: [UInt8]?
    while content == nil, hasNextWord() {
      if startsContent {
        content = try readContent()
      } else {
        try readWord()
      }
    }
    if content == nil, !members.isEmpty { content = try contentOfMembers() }
    let impliesType = content != nil && !fields.contains(.contentType)
    return DraftRequest(
      method,
      targetWithQuery,
      origin: origin,
      fields: fields,
      removedFields: removedFields,
      mediaType: mediaWord?.mediaType ?? (impliesType ? contentType : nil),
      content: content ?? []
    )
  }

  /// The media type that content is read by: that of the field, of the word, or else JSON.
  var contentType: String {
    fields[.contentType] ?? mediaWord?.mediaType ?? MediaWord.json.mediaType
  }

  /// Remembers what is wrong with a request that can be sent nevertheless.
  mutating func doubt(_ kind: NotationProblem.Kind, at range: Range<Int>) {
    if doubt == nil { doubt = Fault(kind: kind, range: range) }
  }

  /// Returns the reason to stop for something that cannot be understood.
  func fault(_ kind: NotationProblem.Kind, at range: Range<Int>) -> Stop {
    .fault(Fault(kind: kind, range: range))
  }

  /// Returns the problem that is told about a fault.
  func problem(_ fault: Fault, draft: DraftRequest?) -> NotationProblem {
    let (line, column, length) = text.location(of: fault.range)
    return NotationProblem(
      kind: fault.kind,
      line: line,
      column: column,
      length: length,
      draft: draft
    )
  }

  private mutating func hasNextWord() -> Bool {
    text.skipBlanks()
    return !text.isAtEnd
  }
}
