import Curriculum
import HTTPSemantics
import Laboratory
import Terminal

extension Conversation {
  /// Does what an example of a lesson says, as often as it says, and returns the last exchange.
  @discardableResult
  mutating func send(_ example: Example, isRequestShown: Bool) -> Exchange? {
    prepare(example)
    let start = surroundings.network().state
    var last: Exchange?
    for number in 1...example.count {
      switch example.action {
      case .request(let written):
        last = send(
          completed(written),
          isRequestShown: isRequestShown,
          isLast: number == example.count,
          since: start
        )
      case .calls(let calls, _, _):
        for call in calls { last = send(call, isExample: true) }
      case .bytes(let bytes, _): last = sendRaw(bytes)
      case .resume(let number): last = resume(number)
      }
      if let response = last?.response { exampleResponses.append(response) }
    }
    return last
  }

  /// Does what an example of a lesson says again and shows nothing.
  mutating func replay(_ example: Example) {
    let shown = screen
    defer { screen = shown }
    send(example, isRequestShown: false)
  }

  private mutating func prepare(_ example: Example) {
    for command in example.commands { carryOut(command) }
  }

  private func completed(_ written: RequestMessage) -> RequestMessage {
    UserAgent.strict.complete(written.resolved(after: exampleResponses), surroundings.network())
  }
}
