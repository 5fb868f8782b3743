import Curriculum
import HTTPSemantics
import JSONDocument
import Laboratory
import Learning
import Terminal
import Tutor

/// A step put before the learner, as the attempts at it refer to it.
struct StepPresentation {
  /// The name that the attempts share.
  let id: UniqueID
  /// When it was shown.
  let shown: Timestamp
  /// The ids of the options that were chosen so far.
  var tried: Set<String> = []
}

extension Conversation {
  /// Tells the walk what happened and carries out what it wants done, in its order.
  ///
  /// What an example of a lesson does is none of the learner's doing.
  mutating func handle(_ event: Event) {
    guard !isRunningExample else { return }
    guard interrupted == nil, var walk else { return handleAtPlay(event) }
    let effects = walk.handle(event)
    self.walk = walk
    for effect in effects { carryOut(effect) }
    goOnInQuiz()
  }

  private mutating func handleAtPlay(_ event: Event) {
    switch event {
    case .arrived, .advanced: break
    default: return
    }
    say("Type a request, such as \("GET /users/53", .key), or \("help", .key).")
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .restore(let network):
      exampleResponses = []
      workbench.forgetForks()
      workbench.profile = nil
      restore(network)
    case .present: present()
    case .keepPlace(let step, let isFinished): keepPlace(step, isFinished)
    case .record(let answer): record(answer)
    case .withdraw: withdrawLastAttempt()
    case .send(let example, let isRequestShown): run(example, isRequestShown: isRequestShown)
    case .replay(let example): replay(example)
    case .show(let display):
      if case .question = display { isAnswerOpen = true }
      let rendering = DisplayRendering(surroundings.rendition(), tried: presentation?.tried ?? [])
      screen.add(rendering.lines(of: display))
      if case .finished = display { sayWhatIsNext() }
    }
  }

  /// Sends an example whose request was shown before, so that only what comes of it is to be shown.
  private mutating func run(_ example: Example, isRequestShown: Bool) {
    let detail = workbench.detail
    workbench.detail = detail.withoutRequest
    send(example, isRequestShown: isRequestShown)
    workbench.detail = detail
  }

  /// Puts the server into an earlier state, with entity tags that were never seen before.
  mutating func restore(_ network: Network) {
    var current = surroundings.network()
    current.adopt(network)
    surroundings.setNetwork(current)
  }

  private mutating func present() {
    presentation = StepPresentation(id: surroundings.newID(), shown: surroundings.now())
  }

  // MARK: Keeping

  private mutating func keepPlace(_ step: String, _ isFinished: Bool) {
    // A quiz has no place to come back to.
    guard let walk, let course, course.lessonIDs.contains(walk.lesson.id) else { return }
    let now = Instant(surroundings.now())
    let place = Place(
      learner: learner.name,
      course: course.id,
      lesson: walk.lesson.id,
      step: step,
      finished: isFinished ? now : nil,
      instant: now
    )
    // A place that cannot be kept costs the learner a few steps; an answer is another matter.
    try? surroundings.keepPlace(place)
  }

  private mutating func record(_ answer: Answer) {
    guard let presentation, let course else { return }
    let now = surroundings.now()
    if let choice = answer.choice { self.presentation?.tried.insert(choice) }
    save(
      Attempt(
        id: surroundings.newID(),
        learner: learner.name,
        presentation: Presentation(
          id: presentation.id,
          course: course.id,
          item: answer.step.id,
          itemVersion: answer.step.version,
          keyDigest: answer.keyDigest,
          seed: answer.seed ?? 0
        ),
        tryNumber: answer.tryNumber,
        kind: .answer(json: answer.json, judgement: answer.judgement),
        hints: answer.hints,
        triedFirst: answer.hasTriedFirst,
        milliseconds: now.milliseconds - presentation.shown.milliseconds,
        instant: Instant(now),
        programVersion: learner.programVersion
      )
    )
  }

  private mutating func withdrawLastAttempt() {
    guard let attempt = lastAttempt else { return }
    let withdrawal = attempt.withdrawal(
      id: surroundings.newID(),
      instant: Instant(surroundings.now()),
      programVersion: learner.programVersion
    )
    save(withdrawal)
    lastAttempt = nil
    say("Your last answer is withdrawn; the row that says so is kept.")
  }

  private mutating func save(_ attempt: Attempt) {
    if case .answer = attempt.kind { lastAttempt = attempt }
    let wasSaving = unsaved.isEmpty
    unsaved.append(attempt)
    if let problem = retrySaving(), wasSaving {
      say(
        "\("Your answer could not be saved: \(problem)", .wrong)",
        "It is kept in memory and saved as soon as that works."
      )
      if isScript { end = .unsaved }
    } else if !wasSaving, unsaved.isEmpty {
      say("Your earlier answers are saved now, too.")
    }
  }

  /// Tries to save what could not be saved yet, and returns what stands against it.
  @discardableResult
  mutating func retrySaving() -> String? {
    while let attempt = unsaved.first {
      do {
        try surroundings.record(attempt)
        unsaved.removeFirst()
      } catch {
        return "\(error)"
      }
    }
    return nil
  }
}

extension Answer {
  /// The id of the one option that was chosen; `nil` for an answer of another kind.
  fileprivate var choice: String? {
    let values = (try? JSONValue.parse(json))?.asArray
    return values?.count == 1 ? values?.first?.asString : nil
  }
}

extension Instant {
  /// Creates the moment that a timestamp stands for.
  fileprivate init(_ timestamp: Timestamp) {
    self.init(milliseconds: timestamp.milliseconds)
  }
}
