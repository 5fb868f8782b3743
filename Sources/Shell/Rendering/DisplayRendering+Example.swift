import Curriculum
import HTTPSemantics
import Laboratory
import Terminal

extension DisplayRendering {
  /// Returns the lines of something that is about to be sent, with what is done before.
  func lines(of example: Example) -> [StyledText] {
    let commands = example.commands.map { "    \($0.text, .key)" as StyledText }
    let lines = commands + lines(of: example.action)
    guard example.count > 1 else { return lines }
    return lines + wrap("  \(example.count, .strong) times, one after the other")
  }

  private func lines(of action: Example.Action) -> [StyledText] {
    switch action {
    case .request(let request): lines(of: request)
    case .calls(_, let text, _), .bytes(_, let text): lines(ofCode: text)
    case .resume(let number):
      ["    \(LaboratoryCommand.resume(number).text, .key)"]
    }
  }

  private func lines(of request: RequestMessage) -> [StyledText] {
    let bytes =
      Array("\(request.method) \(request.target) HTTP/1.1\r\n".utf8)
      + request.fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }
      + [13, 10] + request.content
    return ExchangeRendering(rendition).message(bytes).map { $0.isEmpty ? $0 : "  " + $0 }
  }

  private func lines(ofCode text: String) -> [StyledText] {
    let code = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return StyledText(lines: code).lines.flatMap {
      $0.wrapped(to: rendition.columns, indent: 4, hanging: 6)
    }
  }
}
