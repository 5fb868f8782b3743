import HTTPSemantics
import JSONDocument
import Markup

extension StepReader {
  /// Reads a fence: a message, a document that a comment announced, commands, or text.
  mutating func readCode(_ code: Block.Code, _ block: Block, findings: inout Findings) {
    switch code.info.split(separator: " ").first {
    case "http": readMessage(code, findings: &findings)
    case "json" where draft.pending != nil: readDocument(code, findings: &findings)
    case "console": readCommands(code, findings: &findings)
    default: draft.append(block)
    }
  }

  private mutating func readMessage(_ code: Block.Code, findings: inout Findings) {
    switch MessageFence(code, findings: &findings) {
    case .request(let request):
      var example = Example(request: request, position: code.contentPosition)
      example.delay = draft.delay
      draft.delay = 0
      draft.append(example)
    case .response(let response):
      guard draft.lastExample != nil else {
        return findings.note("a response without a request before it", at: code.contentPosition)
      }
      draft.changeLastExample { $0.expected = response }
    case nil: break
    }
  }

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

  private mutating func readCommands(_ code: Block.Code, findings: inout Findings) {
    for (offset, line) in code.text.split(separator: "\n").enumerated() {
      let place = SourcePosition(
        line: code.contentPosition.line + offset,
        column: code.contentPosition.column
      )
      let words = line.split(separator: " ")
      if words.count == 2, words[0] == "clock", let seconds = StepReader.seconds(words[1]) {
        draft.delay += seconds
        continue
      }
      guard words.count == 2, words[0] == "again", let count = Int(words[1]),
        (1...StepReader.mostRepetitions).contains(count)
      else {
        findings.note(
          "unknown command '\(line)'",
          at: place,
          help: "expected 'again NUMBER', up to \(StepReader.mostRepetitions), or 'clock +25h'"
        )
        continue
      }
      guard draft.lastExample != nil else {
        findings.note("'again' without a request before it", at: place)
        continue
      }
      draft.changeLastExample { $0.count += count }
    }
  }

  /// The most times that a fence has a request sent again, as at the prompt.
  private static let mostRepetitions = 100

  /// Reads a time such as `+25h`, `+90m` or `+5s`.
  private static func seconds(_ text: Substring) -> Int? {
    let units = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard text.hasPrefix("+"), let unit = units[String(text.suffix(1))] else { return nil }
    // Sixteen bits of days are more than a century, and far from what a clock cannot hold.
    return UInt16(text.dropFirst().dropLast()).map { Int($0) * unit }
  }
}
