import Curriculum
import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Does what an example of a lesson says, as often as it says, and returns the last exchange.
  ///
  /// The client of the learner stays what it was.
  @discardableResult
  mutating func send(_ example: Example, isRequestShown: Bool) -> Exchange? {
    let own = (profile: workbench.profile, client: workbench.client)
    isRunningExample = true
    defer {
      isRunningExample = false
      workbench.profile = own.profile
      workbench.become(own.client)
    }
    workbench.profile = nil
    for command in example.commands { carryOut(command) }
    let start = surroundings.network().states
    var last: Exchange?
    for number in 1...example.count {
      let isLast = number == example.count
      last = perform(example.action, isRequestShown: isRequestShown, isLast: isLast, since: start)
      if let response = last?.response { exampleResponses.append(response) }
    }
    return last
  }

  private mutating func perform(
    _ action: Example.Action,
    isRequestShown: Bool,
    isLast: Bool,
    since start: NetworkState
  ) -> Exchange? {
    switch action {
    case .request(let written):
      let request = written.resolved(after: exampleResponses)
      if let profile = workbench.profile { return send(request, as: profile) }
      return send(
        UserAgent.strict.complete(request, surroundings.network()),
        isRequestShown: isRequestShown,
        isLast: isLast,
        since: start
      )
    case .calls(let calls, _, _):
      var last: Exchange?
      for call in calls { last = send(call) }
      return last
    case .bytes(let bytes, _): return sendRaw(bytes)
    case .resume(let number): return resume(number)
    }
  }

  /// Does what an example of a lesson says again and shows nothing.
  mutating func replay(_ example: Example) {
    let shown = screen
    defer { screen = shown }
    send(example, isRequestShown: false)
  }
}
