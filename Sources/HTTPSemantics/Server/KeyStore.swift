internal import HashTreeCollections

/// The idempotency keys of a server with the responses that are remembered under them.
struct KeyStore: Sendable {
  /// What a key is looked up by: two clients, or two targets, never share one.
  struct Name: Hashable, Sendable {
    /// The text of the key.
    let text: String
    /// The path of the target.
    let path: String
    /// The name of the client's token, or an empty text.
    let client: String
  }

  /// A key in use by a request.
  struct Key: Sendable {
    /// What it is looked up by.
    let name: Name
    /// What was made of it.
    let decision: JournalEntry.KeyDecision
  }

  /// What is remembered under a key.
  struct Record: Sendable {
    /// What the content of the first request meant.
    let fingerprint: Representation
    /// When the first request came in.
    let instant: Timestamp
    /// The response; `nil` while the first request is under way.
    var response: ResponseMessage?
  }

  /// The records by name.
  var records: TreeDictionary<Name, Record> = [:]
}
