import HTTPSemantics
import Laboratory
import Terminal

extension Conversation {
  /// Does what a line says and gives away what comes of it: of a request the content of the
  /// response, byte for byte, of a command what it prints, without any ornament.
  mutating func perform(_ redirection: Redirection) {
    let output =
      isCommand(redirection.line)
      ? printed(by: redirection.line) : received(by: redirection.line)
    guard let output else { return }
    deliver(output, to: redirection.outlet)
  }

  /// Returns whether a line is a command, a request or a call, and not an answer in words.
  func hasOutput(_ line: String) -> Bool {
    if isCommand(line) || CallReader.startsCommand(line) || line.hasSuffix(")") { return true }
    if RequestWords(line)?.method.isKnown == true { return true }
    return RequestNotation.parse(line, final: true) != .notARequest
  }

  private func isCommand(_ line: String) -> Bool {
    guard let command = Command.named(String(line.prefix { !$0.isWhitespace })) else {
      return false
    }
    // What is not carried out says so on the screen.
    return command.works(self) && (!command.argument.isEmpty || !line.contains(" "))
  }

  private mutating func printed(by line: String) -> [UInt8] {
    let shown = screen
    let rendition = surroundings.rendition
    let isUnicode = rendition().isUnicode
    screen = Screen()
    surroundings.rendition = { Rendition(columns: 200, isPlain: true, isUnicode: isUnicode) }
    act(on: line)
    let lines = Array(screen.page(rows: nil).dropFirst())
    let text = surroundings.rendition().render(lines)
    surroundings.rendition = rendition
    screen = shown
    return Array(text.utf8)
  }

  private mutating func received(by line: String) -> [UInt8]? {
    let count = exchanges.count
    let detail = workbench.detail
    workbench.detail = detail.choosing("brief") ?? detail
    act(on: line)
    workbench.detail = detail
    guard exchanges.count > count else { return nil }
    let response: ResponseMessage? = exchanges.last?.response
    guard let response else {
      say("There was no response, so there is nothing to write.")
      return nil
    }
    return response.content
  }

  private mutating func deliver(_ output: [UInt8], to outlet: Outlet) {
    if case .program = outlet, let early = flush() { self.early = early }
    do throws(OutletFailure) {
      try surroundings.deliver(output, outlet)
      guard case .file(let path, let appends) = outlet else { return surroundings.write("\n") }
      let size = output.count == 1 ? "1 byte" : "\(output.count) bytes"
      say("\(size) \(appends ? "added" : "written") to \(path, .code).")
    } catch {
      complain(of: error, outlet)
    }
  }

  private mutating func complain(of failure: OutletFailure, _ outlet: Outlet) {
    switch (failure, outlet) {
    case (.refused(let reason), .file(let path, _)):
      say("\("\(path) could not be written: \(reason)", .wrong)")
    case (.refused(let reason), .program(let command)):
      say("\("'\(command)' could not be started: \(reason)", .wrong)")
    case (.ended(let status), .program(let command)), (.ended(let status), .file(let command, _)):
      say("\("'\(command)' ended with status \(status).", .wrong)")
    }
    if isScript { end = .misunderstood(line: lineNumber) }
  }
}
