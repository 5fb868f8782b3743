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
    var last: Exchange?
    var repetitions = Repetitions(surroundings.rendition(), after: 1)
    for number in 1...example.count {
      let shown = screen
      last = perform(example.action, isRequestShown: isRequestShown)
      if let response = last?.response { exampleResponses.append(response) }
      guard number > 1, let last else { continue }
      // What comes of repeating it is a row of a table each time.
      screen = shown
      repetitions.append(last, since: last.before.states)
    }
    if example.count > 1 { show(repetitions) }
    return last
  }

  private mutating func perform(
    _ action: Example.Action,
    isRequestShown: Bool
  ) -> Exchange? {
    switch action {
    case .request(let written):
      let request = written.resolved(after: exampleResponses)
      if let profile = workbench.profile { return send(request, as: profile) }
      let sent = UserAgent.strict.completing(request, surroundings.network())
      return send(
        sent.request,
        adding: sent.added,
        isRequestShown: isRequestShown,
        isLast: true
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
