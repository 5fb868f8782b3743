import Curriculum
import HTTPSemantics
import Laboratory
import Learning
import Tutor

/// A walk whose effects are carried out on a network in memory, and written down.
struct Rehearsal {
  /// The walk.
  var walk: Walk
  /// The network as the learner finds it.
  var network: Network
  /// The responses to the examples of the step.
  private var responses: [ResponseMessage] = []

  /// Creates a rehearsal of a walk that has not begun.
  init(_ walk: Walk) {
    self.walk = walk
    network = walk.start
  }

  /// Lets the walk take in an event, carries out what it wants and returns that.
  mutating func handle(_ event: Event) -> [Effect] {
    let effects = walk.handle(event)
    for effect in effects {
      switch effect {
      case .restore(let state):
        network = state
        responses = []
      case .send(let example, _), .replay(let example): send(example)
      default: break
      }
    }
    return effects
  }

  /// Plays a line of a story, such as `choose a` or `PUT /x/1 {"a":1}`.
  mutating func play(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    switch words[0] {
    case "arrive": return handle(.arrived)
    case "enter": return handle(.advanced)
    case "hint": return handle(.askedForHint)
    case "answer": return handle(.askedForAnswer)
    case "question": return handle(.askedAgain)
    case "undo": return handle(.strayed)
    case "oops": return handle(.withdrew)
    case "goto": return handle(.went(to: Int(words[1]) ?? 0))
    case "choose", "say": return handle(.answered(words.dropFirst().joined(separator: " ")))
    default: return handle(.exchanged(exchange(words)))
    }
  }

  private mutating func exchange(_ words: [String]) -> Exchange {
    let content = words.count > 2 ? words[2] : ""
    let type = words[0] == "PATCH" ? "application/merge-patch+json" : "application/json"
    let message = RequestMessage(
      Method(words[0]),
      RequestTarget(words[1]),
      fields: content.isEmpty ? Fields() : Fields([Field(.contentType, type)]),
      content: Array(content.utf8)
    )
    let request = UserAgent.strict.complete(message, network)
    let before = network
    let reply = network.respond(to: request, at: Walk.instant)
    return Exchange(
      request: request,
      requestBytes: MessageWriter.bytes(of: request),
      response: reply.response,
      responseBytes: [],
      decisions: reply.decisions,
      before: before,
      after: network
    )
  }

  private mutating func send(_ example: Example) {
    for _ in 0..<example.count {
      guard let request = example.request?.resolved(after: responses) else { continue }
      let complete = UserAgent.strict.complete(request, network)
      responses.append(network.respond(to: complete, at: Walk.instant).response)
    }
  }
}

extension Effect {
  /// The effect in a few words.
  var summary: String {
    switch self {
    case .restore: "restore"
    case .present(let step): "present \(step.title)"
    case .keepPlace(let step, let isFinished): "keep \(step)" + (isFinished ? " finished" : "")
    case .record(let answer): "record \(answer.summary)"
    case .withdraw: "withdraw"
    case .send(let example, let isRequestShown):
      "send \(example.methodName) ×\(example.count)" + (isRequestShown ? " whole" : "")
    case .replay(let example): "replay \(example.methodName) ×\(example.count)"
    case .show(let display): display.summary
    }
  }
}

extension Example {
  /// The method of the request.
  fileprivate var methodName: String { request?.method.name ?? "" }
}

extension Answer {
  /// The answer in a few words.
  fileprivate var summary: String {
    let judged = ["\(judgement.verdict)"] + judgement.misconceptions
    let circumstances = "try \(tryNumber) hints \(hints)" + (hasTriedFirst ? " tried-first" : "")
    return (judged + [json, circumstances]).joined(separator: " ")
  }
}

extension Sheet {
  /// The sheet in a few words.
  fileprivate var summary: String {
    if entries.isEmpty { return "question" }
    return rows.isEmpty ? "options \(entries.summary)" : "pairs \(entries.summary)"
  }
}

extension [Sheet.Entry] {
  /// The labels with the ids.
  fileprivate var summary: String {
    map { [$0.label, $0.id].filter { !$0.isEmpty }.joined(separator: ":") }.joined(separator: " ")
  }
}

extension Remark {
  /// The remark in a few words.
  fileprivate var summary: String {
    switch self {
    case .sentence(let sentence): sentence
    case .feedback(let label, _): "feedback" + (label.map { " " + $0 } ?? "")
    }
  }
}

extension Display {
  /// The display in a few words.
  fileprivate var summary: String {
    switch self {
    case .heading(let title, let number, let count): "heading \(title) \(number)/\(count)"
    case .overview: "overview"
    case .prose: "prose"
    case .given(let given): "given \(given.map(\.path).joined(separator: " "))"
    case .restored: "restored"
    case .example(let example): "request \(example.methodName) ×\(example.count)"
    case .question(let sheet): sheet.summary
    case .verdict(let judgement, let remarks, let isGraded):
      (["verdict \(judgement.verdict)" + (isGraded ? "" : " ungraded")] + remarks.map(\.summary))
        .joined(separator: "; ")
    case .revealed(let solution): "revealed " + solution.entries.summary
    case .task: "task"
    case .missing(let sentences): "missing \(sentences.joined(separator: "; "))"
    case .reached(let requests): "reached \(requests)"
    case .hint(let text, let number, let count): "hint \(number)/\(count) \(text)"
    case .noHint(let isExhausted): isExhausted ? "no hint left" : "no hint"
    case .solution(let examples): "solution \(examples.count)"
    case .nothingToAnswer: "nothing to answer"
    case .finished: "finished"
    case .score(let score):
      "score \(score.rightCount)/\(score.gradedCount) missed \(score.missed.count)"
    }
  }
}
