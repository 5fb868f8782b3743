import Curriculum
import Terminal
import Tutor

/// Where the learner is, as the prompt names it.
struct Mode: Equatable {
  /// The word of the mode; empty while something goes on that is not at its end.
  var word: String
  /// The place within the lesson, such as `2/9`, and where targets begin; both may be missing.
  var place: String
  /// What works here beside what everybody knows, shown at the right edge.
  var keys: [String]

  /// The mode while there is more to show.
  static let more = Mode(word: "more", place: "", keys: ["Enter shows it"])
  /// The mode while something waits for a word before it is done.
  static let confirmation = Mode(word: "y/n", place: "", keys: ["y does it"])
  /// The mode while a message is typed byte by byte.
  static let raw = Mode(word: "raw", place: "", keys: [". sends it"])
  /// The mode while a request is still incomplete.
  static let rest = Mode(word: "", place: "", keys: ["an empty line ends it"])

  private init(word: String, place: String, keys: [String]) {
    self.word = word
    self.place = place
    self.keys = keys
  }

  /// Returns the mode of a conversation.
  init(of conversation: Conversation) {
    let target = conversation.workbench.place.path
    guard let walk = conversation.walk, conversation.interrupted == nil else {
      let isLesson = conversation.walk != nil
      self.init(
        word: "play",
        place: target,
        keys: isLesson ? ["resume", "help"] : ["help", "quit"]
      )
      return
    }
    let step = "\(walk.index + 1)/\(walk.lesson.steps.count)"
    let place = target.isEmpty ? step : step + " " + target
    if conversation.isAnswering {
      self.init(word: "answer", place: "", keys: ["an empty line leaves"])
      return
    }
    switch (walk.phase, walk.step.kind) {
    case (.reading, _):
      self.init(word: "run", place: place, keys: ["Enter sends it", "help"])
    case (.asking, _) where walk.step.isPrediction:
      self.init(word: "predict", place: place, keys: ["hint", "skip", "help"])
    case (.asking, _):
      self.init(word: "answer", place: place, keys: ["hint", "skip", "help"])
    case (.working, _):
      self.init(word: "do", place: place, keys: ["hint", "reset", "help"])
    case (.done, _) where walk.isFinished:
      self.init(word: "end", place: place, keys: ["lessons", "play", "quit"])
    case (.done, let kind):
      let keys = conversation.exchanges.isEmpty ? ["help"] : ["why", "again", "help"]
      let word = kind == .read ? "read" : "done"
      self.init(word: word, place: place, keys: ["Enter goes on"] + keys)
    }
  }

  /// Returns the prompt as a terminal can show it.
  func prompt(in rendition: Rendition) -> Prompt {
    let word = word.isEmpty ? Sign.ellipsis.text(in: rendition) : word
    let words = place.isEmpty ? word : word + " " + place
    let pointer = Sign.pointer.text(in: rendition)
    let separator = Sign.betweenWords(in: rendition)
    return Prompt(
      "\(words, .prompt) \(pointer, .prompt) ",
      right: keys.joined(separator: separator).styled(.faint)
    )
  }
}
