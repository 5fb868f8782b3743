import Curriculum
import Terminal
import Tutor

extension Command {
  /// Shows the next hint.
  static let hint = Command("hint", "shows a hint", works: \.isAsked) { conversation, _ in
    conversation.handle(.askedForHint)
  }

  /// Shows the answer, or a way to the goal.
  static let answer = Command("answer", "shows the answer", works: \.isAsked) { conversation, _ in
    conversation.handle(.askedForAnswer)
  }

  /// Goes to the next step.
  static let skip = Command("skip", "goes to the next step", works: \.isInLesson) {
    conversation,
    _ in
    guard let walk = conversation.walk else { return }
    if walk.index + 1 < walk.lesson.steps.count {
      conversation.handle(.went(to: walk.index + 1))
    } else {
      conversation.say("This is the last step.")
    }
  }

  /// Goes to the step before.
  static let back = Command("back", "goes to the step before", works: \.isInLesson) {
    conversation,
    _ in
    guard let walk = conversation.walk else { return }
    if walk.index > 0 {
      conversation.handle(.went(to: walk.index - 1))
    } else {
      conversation.say("This is the first step.")
    }
  }

  /// Withdraws the last answer.
  static let oops = Command(
    "oops",
    "withdraws your last answer",
    works: { $0.isInLesson && $0.walk?.hasAnswered == true }
  ) { conversation, _ in
    conversation.handle(.withdrew)
  }

  /// Puts the state back to where the step began.
  static let reset = Command("reset", "puts the state back to the start") { conversation, _ in
    conversation.reset()
  }
}

extension Conversation {
  /// Puts the state back to where the step, or the play, began.
  fileprivate mutating func reset() {
    if interrupted == nil, let walk { return handle(.went(to: walk.index)) }
    guard let beginning else { return }
    workbench.forgetForks()
    restore(beginning)
    say("The state is what it was at the beginning; entity tags go on.")
  }

  /// Whether the learner is in a lesson, and not at play.
  var isInLesson: Bool { walk != nil && interrupted == nil }

  /// Whether an answer or a task is open.
  var isAsked: Bool {
    isInLesson && (walk?.phase == .asking || walk?.phase == .working)
  }
}
