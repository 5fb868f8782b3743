import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Conversation {
  /// Sends a request of the learner's as another program does.
  mutating func send(_ draft: DraftRequest, as profile: ClientProfile) {
    guard let message = bareMessage(of: draft) else { return }
    send(message, to: host(of: draft), as: profile)
  }

  /// Sends a request as a client does, with what that sends because of the responses; returns the
  /// last exchange.
  @discardableResult
  mutating func send(
    _ message: RequestMessage,
    to authority: String? = nil,
    as profile: ClientProfile
  ) -> Exchange? {
    let host = authority ?? surroundings.network().defaultHost
    var profile = profile
    if profile.kind == .strict { profile.rules = surroundings.network().rules.client }
    switch profile.dressed(message, host: host) {
    case .refuses(let sentence):
      say("\(sentence, .wrong)", "Nothing was sent.")
      return nil
    case .sends(let dressed):
      let names = dressed.added.map(\.spelling).joined(separator: ", ")
      let account = (["\(profile.name) added \(names)"] + dressed.notes).joined(separator: "; ")
      say("\(account, .faint).")
      return enact(ClientRun(profile, dressed), adding: dressed.added)
    }
  }

  /// Returns a draft with the fields of the session, without what a client adds.
  private mutating func bareMessage(of draft: DraftRequest) -> RequestMessage? {
    var draft = draft
    guard addSessionFields(to: &draft) else { return nil }
    var message = RequestMessage(
      draft.method,
      draft.target,
      fields: draft.fields,
      content: draft.content
    )
    if let type = draft.mediaType, !draft.fields.contains(.contentType) {
      message.fields.append(.contentType, type)
    }
    return message
  }

  private mutating func enact(_ start: ClientRun, adding added: [FieldName]) -> Exchange? {
    var last: Exchange?
    var run = start
    var next: RequestMessage? = run.request
    var count = 0
    while let request = next {
      let bytes = Call.bytes(of: request)
      let isShown = count < 3
      guard
        let exchange = send(
          request,
          as: bytes,
          adding: added,
          isRequestShown: isShown,
          isLast: isShown
        )
      else { return last }
      last = exchange
      handle(.exchanged(exchange))
      count += 1
      var decisions: [Decision] = []
      next =
        exchange.response.map { run.next(after: $0, decisions: &decisions) }
        ?? (exchange.fate.isLoss ? run.nextAfterLoss(decisions: &decisions) : nil)
      let rendering = DecisionRendering(surroundings.rendition())
      for decision in decisions { screen.add(rendering.line(of: decision)) }
    }
    return last
  }
}
