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
  static let reset = Command("reset", "puts the state back to the start", works: \.isInLesson) {
    conversation,
    _ in
    guard let walk = conversation.walk else { return }
    conversation.handle(.went(to: walk.index))
  }
}

extension Conversation {
  /// Whether the learner is in a lesson, and not at play.
  var isInLesson: Bool { walk != nil && interrupted == nil }

  /// Whether an answer or a task is open.
  var isAsked: Bool {
    isInLesson && (walk?.phase == .asking || walk?.phase == .working)
  }
}
