import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Sends exactly the bytes that are typed.
  static let raw = Command(
    "raw",
    "sends exactly the bytes of the lines that you type, malformed or not"
  ) { conversation, _ in
    conversation.sendRaw()
  }

  /// Puts the last request into the line, to be edited and sent.
  static let edit = Command(
    "edit",
    "puts the last request into the line, to be changed and sent",
    works: { $0.lastExchange?.request != nil && !$0.isScript }
  ) { conversation, _ in
    conversation.prefillLastRequest()
  }
}

extension Conversation {
  /// Reads lines up to one with a full stop and sends them, each ended by CR LF.
  fileprivate mutating func sendRaw() {
    say(
      "Type the message line by line; each line ends with CR LF, and \(".", .key) on a line of its "
        + "own sends it, \("..", .key) is a full stop. \("\\r", .key), \("\\n", .key), "
        + "\("\\t", .key), \("\\0", .key) and \("\\x1f", .key) are bytes, and a \("\\", .key) at "
        + "the end of a line leaves out the CR LF."
    )
    if let early = flush() {
      // Whoever types on in front of the explanation means the next command.
      self.early = early
      return
    }

    var bytes: [UInt8] = []
    while true {
      let prompt = Mode.raw.prompt(in: surroundings.rendition())
      switch read(Question(prompt, isRemembered: false)) {
      case .line("."), .endOfInput:
        sendRaw(bytes)
        return
      case .line(".."): bytes += Array(".\r\n".utf8)
      case .line(let line): bytes += RawMessage.bytes(ofLine: line)
      case .interrupted: return say("Nothing was sent.".styled(.faint))
      }
    }
  }

  /// Has the next line begin with the last request in the notation of the prompt.
  fileprivate mutating func prefillLastRequest() {
    guard let exchange = lastExchange, let request = exchange.request else { return }
    var draft = DraftRequest(request.method, request.target, content: request.content)
    draft.fields = Fields(request.fields.filter { !exchange.addedFields.contains($0.name) })
    if exchange.addedFields.contains(.contentType) {
      draft.mediaType = request.fields[.contentType]
    }
    guard let line = draft.notation else {
      return say("The last request cannot be written on one line.")
    }
    prefill = line
  }

  /// Sends bytes as they are, shows both directions, and returns the exchange.
  @discardableResult
  mutating func sendRaw(_ bytes: [UInt8]) -> Exchange? {
    guard !bytes.isEmpty else {
      say("Nothing was sent.".styled(.faint))
      return nil
    }
    do {
      let exchange = try exchange(bytes, Method(startOf: bytes))
      let rendition = surroundings.rendition()
      for group in WireRendering(rendition).groups(of: exchange) { screen.add(group) }
      if let decision = exchange.decidingDecision {
        screen.add(DecisionRendering(rendition).line(of: decision))
      }
      handle(.exchanged(exchange))
      return exchange
    } catch {
      say("\(String(describing: error), .wrong)")
      return nil
    }
  }
}

extension Method {
  /// Creates the method that bytes begin with as if they were a request.
  init(startOf bytes: [UInt8]) {
    self.init(String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
  }
}
