public import Experiments
public import HTTPSemantics
public import Laboratory

extension Trial {
  /// Does what an example says, as often as it says, with its references resolved.
  ///
  /// - Throws: What stands against a command of the laboratory.
  public mutating func send(
    _ example: Example,
    at instant: Timestamp
  ) throws(LaboratoryProblem) {
    var profile: ClientProfile?
    for command in example.commands {
      switch command {
      case .asClient(let name): profile = name.flatMap(ClientProfile.named)
      case .client: break
      default: try apply(command, at: instant)
      }
    }
    for _ in 0..<example.count {
      switch example.action {
      case .request(let written):
        let request = written.resolved(after: responses)
        if let profile {
          send(request, as: profile, at: instant)
        } else {
          send(UserAgent.strict.complete(request, network), at: instant)
        }
      case .calls(let calls, _, _):
        for call in calls { send(call, at: instant) }
      case .bytes(let bytes, _): send(bytes, at: instant)
      case .resume(let number): try apply(.resume(number), at: instant)
      }
    }
  }

  /// Sends the request of a call, and what its client sends after redirects.
  private mutating func send(_ call: Call, at instant: Timestamp) {
    var next: RequestMessage? = call.request
    var count = 0
    while let request = next {
      send(request, at: instant)
      count += 1
      guard let habit = call.redirects, count <= habit.limit else { return }
      next = runs.last?.delivery.response.flatMap { habit.next(request, $0) }
    }
  }
}
