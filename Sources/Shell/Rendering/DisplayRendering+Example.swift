import Curriculum
import HTTPSemantics
import JSONDocument
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
    let head =
      "\(request.method) \(request.target) HTTP/1.1\r\n"
      + request.fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n"
    let lines = ExchangeRendering(rendition).message(Array(head.utf8))
    guard !request.content.isEmpty else { return lines.map { $0.isEmpty ? $0 : "  " + $0 } }
    return lines.map { $0.isEmpty ? $0 : "  " + $0 } + [""] + self.lines(ofContent: request.content)
  }

  /// Returns the lines of a content as its author wrote it.
  private func lines(ofContent bytes: [UInt8]) -> [StyledText] {
    let text = String(decoding: bytes, as: UTF8.self)
    let isJSON = (try? JSONValue.parse(bytes)) != nil
    let lines = isJSON ? StyledText.json(text) : StyledText(lines: text).lines
    return lines.flatMap { $0.wrapped(to: rendition.columns, indent: 4, hanging: 6) }
  }

  private func lines(ofCode text: String) -> [StyledText] {
    let code = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return StyledText(lines: code).lines.flatMap {
      $0.wrapped(to: rendition.columns, indent: 4, hanging: 6)
    }
  }
}
