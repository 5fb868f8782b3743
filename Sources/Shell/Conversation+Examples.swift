import Curriculum
import HTTPSemantics
import Laboratory

extension Conversation {
  /// Sends an example of a lesson as often as it says.
  mutating func send(_ example: Example, isRequestShown: Bool) {
    wait(example.delay)
    let start = surroundings.network().state
    for number in 1...example.count {
      let exchange = send(
        request(of: example),
        isRequestShown: isRequestShown,
        isLast: number == example.count,
        since: start
      )
      if let exchange { exampleResponses.append(exchange.response) }
    }
  }

  /// Sends an example of a lesson again and shows nothing.
  mutating func replay(_ example: Example) {
    wait(example.delay)
    for _ in 0..<example.count {
      let request = request(of: example)
      let bytes = MessageWriter.bytes(of: request)
      guard let exchange = try? exchange(bytes, request.method) else { return }
      exampleResponses.append(exchange.response)
    }
  }

  private func request(of example: Example) -> RequestMessage {
    let request = example.request.resolved(after: exampleResponses)
    return UserAgent.strict.complete(request, surroundings.network())
  }

  private func wait(_ seconds: Int) {
    guard seconds > 0 else { return }
    var network = surroundings.network()
    network.moveClock(bySeconds: seconds)
    surroundings.setNetwork(network)
  }
}
