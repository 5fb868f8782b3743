import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

extension StepReader {
  /// Reads a fence: a message, a document that a comment announced, commands, or text.
  mutating func readCode(_ code: Block.Code, _ block: Block, findings: inout Findings) {
    let words = code.info.split(separator: " ").map(String.init)
    if words.count == 2, words[1] == "send" {
      return readCalls(code, words[0], findings: &findings)
    }
    switch words.first {
    case "http": readMessage(code, findings: &findings)
    case "raw":
      let bytes = RawMessage.bytes(of: code.text)
      append(.bytes(bytes, text: code.text), at: code.contentPosition)
    case "json" where draft.pending != nil: readDocument(code, findings: &findings)
    case "console": readCommands(code, findings: &findings)
    default: draft.append(block)
    }
  }

  private mutating func readMessage(_ code: Block.Code, findings: inout Findings) {
    switch MessageFence(code, findings: &findings) {
    case .request(let request): append(.request(request), at: code.contentPosition)
    case .response(let response):
      guard draft.lastExample != nil else {
        return findings.note("a response without a request before it", at: code.contentPosition)
      }
      draft.closeQuestion()
      draft.changeLastExample { $0.expected = response }
    case nil: break
    }
  }

  /// Adds an example, which takes the commands that stand before it.
  mutating func append(_ action: Example.Action, at position: SourcePosition) {
    var example = Example(action, position: position)
    example.commands = draft.commands
    draft.commands = []
    draft.append(example)
  }

  /// Reads code of another client, which is sent as that client sends it.
  private mutating func readCalls(
    _ code: Block.Code,
    _ language: String,
    findings: inout Findings
  ) {
    var reader = CallReader()
    switch reader.read(code.text, defaultHost: StepReader.pageHost, isFinal: true) {
    case .read(let calls, _) where !calls.isEmpty:
      append(.calls(calls, text: code.text, language: language), at: code.contentPosition)
    case .problem(let problem):
      let place = SourcePosition(
        line: code.contentPosition.line + problem.line - 1,
        column: code.contentPosition.column + problem.column - 1
      )
      findings.note("this cannot be sent: \(problem.sentence)", at: place, help: problem.help)
    case .read, .incomplete, .notACall:
      findings.note(
        "nothing here can be sent",
        at: code.contentPosition,
        help: "expected a call of curl, requests or fetch"
      )
    }
  }

  /// The host of the page that a script of a lesson is on.
  private static let pageHost = "api.example.com"

  private mutating func readDocument(_ code: Block.Code, findings: inout Findings) {
    guard let pending = draft.pending else { return }
    draft.pending = nil
    do throws(JSONSyntaxError) {
      let document = try JSONValue.parse(code.text)
      settle(pending, document, findings: &findings)
    } catch {
      let place = SourcePosition(
        line: code.contentPosition.line + error.line - 1,
        column: code.contentPosition.column + error.column - 1
      )
      findings.note("this is no JSON: \(error.message)", at: place)
    }
  }
}
