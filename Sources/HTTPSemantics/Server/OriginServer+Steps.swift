extension OriginServer {
  /// Starts to handle a request; nothing is decided yet.
  public mutating func begin(_ request: RequestMessage, at instant: Timestamp) -> Handling {
    requestCount += 1
    finishJobs(by: instant)
    var handling = Handling(request, at: instant, number: requestCount, serial: serial)
    if let handler = carelessHandler(for: &handling) {
      handling.steps = handler.steps[...] + Step.strict.suffix(1)
    } else {
      handling.steps = rules.preconditionStep == .withWrite ? Step.strict : Step.twoPart
    }
    return handling
  }

  /// Does the next step of a handling.
  public mutating func advance(_ handling: inout Handling) {
    guard let step = handling.steps.popFirst() else { return }
    step.run(&self, &handling)
  }

  /// Does the normal request checks, and takes down what later requests are counted by.
  mutating func check(_ handling: inout Handling) {
    handling.response = refusal(of: &handling) ?? reserve(&handling)
    countArrival(handling, isRefused: handling.response != nil)
    guard handling.response == nil, let name = template(of: handling)?.handler,
      let handler = handlers[name], !handler.checksItself
    else { return }
    handling.steps = handler.steps[...] + handling.steps.suffix(1)
  }

  /// Makes the reply and takes the exchange down in the journal.
  mutating func finish(_ handling: inout Handling) {
    guard let response = handling.response else {
      preconditionFailure("the steps before the last settle a response")
    }
    let final = finished(response, handling)
    release(handling, final)
    record(
      handling.request,
      final,
      number: handling.number,
      at: handling.instant,
      stateBefore: handling.serialBefore,
      handling.key?.decision
    )
    handling.reply = Reply(final, decisions: handling.decisions, delay: handling.delay)
  }

  /// Takes an exchange down in the journal.
  mutating func record(
    _ request: RequestMessage,
    _ response: ResponseMessage,
    number: Int,
    at instant: Timestamp,
    stateBefore: UInt64,
    _ keyDecision: JournalEntry.KeyDecision? = nil
  ) {
    journal.append(
      JournalEntry(
        number: number,
        instant: instant,
        request: request,
        response: response,
        stateBefore: stateBefore,
        stateAfter: serial,
        keyDecision: keyDecision
      )
    )
  }
}

extension Step {
  /// The steps of a server in which precondition and write are one.
  static let strict: ArraySlice<Step> = [
    Step("check") { $0.check(&$1) },
    Step("write") { $0.perform(&$1) },
    Step("reply") { $0.finish(&$1) },
  ]

  /// The steps of a server in which another request can come between precondition and write.
  static let twoPart: ArraySlice<Step> = [
    Step("check") { $0.check(&$1) },
    Step("compare") { $0.compare(&$1) },
    Step("write") { $0.perform(&$1) },
    Step("reply") { $0.finish(&$1) },
  ]
}
