import HTTPSemantics
import Laboratory

/// What a learner has laid out for the requests to come: clients, values and forks.
struct Workbench {
  /// One of the clients that a learner can be.
  struct Client {
    /// The fields that each of its requests gets.
    var fields = Fields()
    /// The entity tags and other values that its responses brought.
    var responses: [ResponseMessage] = []
  }

  /// The clients by name.
  private var clients: [String: Client] = ["A": Client()]
  /// The name of the client that the learner is now.
  private(set) var client = "A"
  /// The values that were set, by name.
  var values: [String: String] = [:]
  /// The networks that were put aside, by name.
  var forks: [String: Network] = [:]
  /// The name of the fork that the requests go to.
  var fork = "main"
  /// How much of an exchange is shown.
  var detail = Detail.full

  /// How much of an exchange is shown.
  enum Detail: String, CaseIterable {
    /// Request, response and change.
    case full
    /// The response and the change.
    case response
    /// A line and the change.
    case brief
  }

  /// The names of the clients, sorted.
  var names: [String] { clients.keys.sorted() }

  /// The client that the learner is now.
  var current: Client {
    get { clients[client] ?? Client() }
    set { clients[client] = newValue }
  }

  /// Makes the learner another client, a new one if nobody has the name.
  mutating func become(_ name: String) {
    client = name
    if clients[name] == nil { clients[name] = Client() }
  }

  /// Returns the text with `{{name}}` replaced by what was set, or by a field of the last response.
  func substituting(in text: String) -> (text: String, unknown: String?) {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      let name = rest[open.upperBound..<close.lowerBound].trimmed
      let field = FieldName(name)
      let response = current.responses.last { $0.fields.contains(field) }
      guard let value = values[name] ?? response?.fields[field] else { return (text, name) }
      result += rest[..<open.lowerBound] + value
      rest = rest[close.upperBound...]
    }
    return (result + rest, nil)
  }
}
