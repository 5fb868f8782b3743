public import Experiments
public import HTTPSemantics
import Laboratory

extension Trial {
  /// Sends an example as often as it says, with its references resolved and the clock moved.
  public mutating func send(_ example: Example, at instant: Timestamp) {
    moveClock(bySeconds: example.delay)
    for _ in 0..<example.count {
      let request = example.request.resolved(after: replies.map(\.response))
      send(UserAgent.strict.complete(request, network), at: instant)
    }
  }
}
