internal import HTTPSemantics
internal import JSONDocument

/// Exchanges written as a `.http` file that sends the same requests and expects the same statuses.
public struct RequestFileWriter {
  /// The text of the file.
  public var text: String { header + body }
  /// The number of requests that the file has.
  public private(set) var count = 0
  /// The numbers of the exchanges that cannot be said in such a file, from 1.
  public private(set) var omissions: [Int] = []

  private let start: Network
  private var body = ""
  /// The variables beside the host, in order.
  private var variables: [(name: String, value: String)] = []
  /// The exchanges that the file has, with their numbers.
  private var saved: [(number: Int, exchange: Exchange)] = []
  /// The blocks so far; names are known only when later requests refer to them.
  private var blocks: [SavedBlock] = []

  /// Writes the exchanges that a conversation had with a practice server.
  ///
  /// Where the state is another one than the requests before left behind (a lesson set it, or an
  /// exchange was undone), `@given` says so.
  ///
  /// - Parameters:
  ///   - exchanges: The exchanges in their order.
  ///   - start: The practice server as the file will find it.
  public init(_ exchanges: [Exchange], startingFrom start: Network) {
    self.start = start
    var state = start.state
    for (index, exchange) in exchanges.enumerated() {
      let given = SavedBlock.given(from: state, to: exchange.before)
      state = exchange.after.state
      add(exchange, number: index + 1, given: given)
    }
    body = blocks.map { "\n" + $0.text }.joined()
  }

  private mutating func add(_ exchange: Exchange, number: Int, given: [String]) {
    guard let request = exchange.request, let literal = faithful(request, number) else {
      omissions.append(number)
      blocks.append(SavedBlock(title: "\(number). not saved", lines: ["# \(SavedBlock.omission)"]))
      return
    }
    var writing = literal
    refer(&writing)
    if writing.hideSecrets(except: start.origins.flatMap(\.site.tokens)) { use("secret", "secret") }
    if let content = writing.contentVariable { use(content.name, content.value) }
    if writing.usesBraces { use("braces", "{{") }
    var block = SavedBlock(title: "\(number). \(request.method) \(writing.shownTarget)", lines: [])
    let response = exchange.response.map { "HTTP/1.1 \($0.status)" } ?? exchange.fate.name
    // What a fault did is no expectation, for the file declares no fault.
    let isDisturbed = !exchange.before.faults.isEmpty || exchange.fate != .received
    let outcome = isDisturbed ? "a fault was at work: " + response : response
    block.lines = given + writing.lines + ["", "# " + outcome]
    blocks.append(block)
    saved.append((number, exchange))
    count += 1
  }

  /// Returns the request as text, if what is read back from it is the same request.
  private func faithful(_ request: RequestMessage, _ number: Int) -> SavedRequest? {
    for contentName in [nil, "content\(number)"] {
      guard
        let writing = SavedRequest(
          request,
          defaultHost: start.defaultHost,
          contentName: contentName
        )
      else { return nil }
      var lines = ["@host = http://\(start.defaultHost)", "@braces = {{"]
      if let content = writing.contentVariable {
        lines.append("@\(content.name) = \(content.value)")
      }
      let text = (lines + writing.lines).joined(separator: "\n")
      guard let file = RequestFile.read(Array(text.utf8)).file,
        let message = file.onlyMessage(defaultHost: start.defaultHost),
        message.saysTheSame(as: request)
      else { continue }
      return writing
    }
    return nil
  }

  /// Puts references in the place of what earlier responses brought, and names those responses.
  private mutating func refer(_ writing: inout SavedRequest) {
    for (number, exchange) in saved.reversed() {
      let name = "request\(number)"
      guard let response = exchange.response, writing.refer(to: response, name: name) else {
        continue
      }
      guard let index = blocks.firstIndex(where: { $0.title.hasPrefix("\(number). ") }) else {
        continue
      }
      blocks[index].name = name
    }
  }

  private mutating func use(_ name: String, _ value: String) {
    guard !variables.contains(where: { $0.name == name }) else { return }
    variables.append((name, value))
  }

  private var header: String {
    var lines = [
      "# These requests were saved from a conversation. Each run starts from a fresh server.",
      "@host = http://\(start.defaultHost)",
    ]
    for (name, value) in variables {
      if name == "secret" {
        lines.append("# Secrets are not saved: write yours here.")
      }
      lines.append("@\(name) = \(value)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A part of the file between two separators.
private struct SavedBlock {
  /// What stands in the place of a request that cannot be saved.
  static let omission = "Its bytes cannot be said in such a file."

  /// The text behind `###`.
  var title: String
  /// The name, once a later request refers to this one.
  var name: String?
  /// The lines below.
  var lines: [String]

  /// The lines as text.
  var text: String {
    let names = name.map { ["# @name \($0)"] } ?? []
    return (["### \(title)"] + names + lines).joined(separator: "\n") + "\n"
  }

  /// Returns the lines that bring one state to that of a network.
  static func given(from old: ServerState, to network: Network) -> [String] {
    StateChange(from: old, to: network.state).entries.map { entry in
      guard let representation = network.origins.first?.representation(at: entry.path) else {
        return "# @given \(entry.path) absent"
      }
      guard let document = representation.json else {
        return "# \(entry.path) had another state here, which is no JSON."
      }
      return "# @given \(entry.path) \(document.text())"
    }
  }
}

extension RequestFile {
  /// The message of a file of one request that refers to no response.
  fileprivate func onlyMessage(defaultHost: String) -> RequestMessage? {
    let values = ReferenceValues(variables, at: Timestamp(seconds: 0)) { 0 }
    guard requests.count == 1 else { return nil }
    return try? requests[0].message(values, defaultHost: defaultHost)
  }
}

extension RequestMessage {
  /// Returns whether another message differs by nothing but the order of fields of other names.
  fileprivate func saysTheSame(as other: RequestMessage) -> Bool {
    func sorted(_ fields: Fields) -> [[String]] {
      let names = Set(fields.map { $0.name.spelling.lowercased() }).sorted()
      return names.map { [$0] + fields.values(of: FieldName($0)) }
    }
    return method == other.method && target == other.target && content == other.content
      && sorted(fields) == sorted(other.fields) && other.trailers.isEmpty
  }
}
