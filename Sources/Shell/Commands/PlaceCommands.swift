import Curriculum
import Terminal
import Tutor

extension Command {
  /// Leaves the lesson for free practice on a copy of its state.
  static let play = Command("play", "leaves the lesson for free practice", works: \.isInLesson) {
    conversation,
    _ in
    conversation.interrupted = conversation.surroundings.network()
    conversation.say("Free practice, on a copy. \("resume", .key) brings you back to the lesson.")
  }

  /// Comes back to the lesson.
  static let resume = Command(
    "resume",
    "comes back to the lesson",
    works: { $0.interrupted != nil }
  ) { conversation, _ in
    guard let network = conversation.interrupted else { return }
    conversation.restore(network)
    conversation.interrupted = nil
    conversation.exchanges = []
    conversation.units = []
    conversation.workbench.forgetForks()
    conversation.handle(.askedAgain)
  }

  /// Shows the lessons of the course and how far the learner is in each.
  static let lessons = Command(
    "lessons",
    "shows the map: done, next, minutes",
    works: { $0.course != nil }
  ) {
    conversation,
    _ in
    conversation.listLessons()
  }

  /// Goes to another lesson, or to a step of this one.
  static let goto = Command(
    "goto",
    argument: "LESSON",
    "goes to a lesson, or to a step by its number",
    works: { $0.course != nil }
  ) { conversation, argument in
    conversation.go(to: argument)
  }

  /// Says what works here.
  static let help = Command("help", argument: "all", "says what works here, or what a command does")
  {
    conversation,
    argument in
    conversation.help(about: argument)
  }

  /// Leaves the program.
  static let quit = Command("quit", "leaves; you are remembered where you are") {
    conversation,
    _ in
    conversation.leave()
  }
}

extension Conversation {
  /// Goes to a lesson by its id, or to a step of this one by its number.
  fileprivate mutating func go(to argument: String) {
    if let number = Int(argument), let walk, (1...walk.lesson.steps.count).contains(number) {
      interrupted = nil
      return handle(.went(to: number - 1))
    }
    guard let course, course.lessonIDs.contains(argument) else { return missLesson(argument) }
    let reading = course.lesson(argument)
    guard let lesson = reading.lesson, let world = course.worlds[lesson.world] else {
      return screen.add(reading.diagnostics.map { "  \($0, .wrong)" })
    }
    interrupted = nil
    walk = Walk(
      lesson,
      in: world,
      at: nil,
      instant: surroundings.now(),
      seed: walk?.seed
    )
    handle(.arrived)
  }

  /// Says that there is no such lesson or step, and what there is.
  private mutating func missLesson(_ argument: String) {
    let count = walk?.lesson.steps.count ?? 0
    if argument.isEmpty || Int(argument) != nil, count > 0 {
      return say(
        "Where to? A step of this lesson, from \("1", .key) to \("\(count)", .key), "
          + "or a lesson: \("lessons", .key) lists them."
      )
    }
    let unknown: StyledText = "There is no lesson '\(argument, .key)'."
    if let near = Spelling.nearest(to: argument, among: course?.lessonIDs ?? []) {
      say(unknown, "Did you mean \(near, .key)?")
    } else {
      say(unknown, "\("lessons", .key) lists them.")
    }
  }

  /// Says what a command does, or what works here.
  fileprivate mutating func help(about word: String) {
    guard !word.isEmpty, word != "all" else { return help(isWhole: word == "all") }
    if [">", ">>", "|"].contains(word) { return explainRedirection() }
    guard let command = Command.named(word) else {
      let near = Spelling.nearest(to: word, among: Command.all.map(\.name))
      return say(
        "There is no command '\(word, .key)'.",
        near.map { "Did you mean \($0, .key)?" } ?? "\("help all", .key) lists all of them."
      )
    }
    let call = command.argument.isEmpty ? word : word + " " + command.argument
    say("\(call, .key)  \(command.meaning)")
    for paragraph in command.explanation { say(StyledText(paragraph)) }
  }

  /// Shows at most eight things that work here, or all commands.
  private mutating func help(isWhole: Bool) {
    let commands = isWhole ? Command.all : Command.all.filter { $0.works(self) }
    var rows: [[StyledText]] = []
    if !isWhole { rows = firstThings }
    for command in commands where isWhole || rows.count < 8 {
      let name = command.argument.isEmpty ? command.name : command.name + " " + command.argument
      rows.append([name.styled(.key), StyledText(command.meaning)])
    }
    let table = Table(
      columns: [Table.Column("", minimumWidth: 12), Table.Column("")],
      rows: rows
    )
    var lines = table.lines(in: surroundings.rendition())
    let more: StyledText =
      isWhole
      ? "\("help NAME", .key) says more of one, \("help >", .key) of files and pipes."
      : "\("help all", .key) has the rest; \("quit", .key) leaves."
    lines += more.wrapped(to: surroundings.rendition().measure, indent: 2, hanging: 2)
    screen.add(lines)
  }

  /// Says how the output of a line gets elsewhere.
  private mutating func explainRedirection() {
    say(
      "At the end of a request or of a command, \("> FILE", .key) writes what comes of it to a file, "
        + "\(">> FILE", .key) adds it, and \("| COMMAND", .key) hands it to a program.",
      "Of a request it is the content of the response, byte for byte, and of a command what it "
        + "prints. A space stands in front; within quotes and brackets the signs are content."
    )
  }

  /// What everybody needs first in this mode.
  private var firstThings: [[StyledText]] {
    let request: [StyledText] = [
      "GET /users/53".styled(.key), "any request is really sent: METHOD /path CONTENT",
    ]
    guard let walk, interrupted == nil else { return [request] }
    switch walk.phase {
    case .asking:
      return [
        [DisplayRendering.keys(of: walk.openQuestion), "answers the question"],
        ["Enter".styled(.key), "shows the question again"], request,
      ]
    case .working: return [["Enter".styled(.key), "shows the task again"], request]
    case .reading: return [["Enter".styled(.key), "sends the request shown"], request]
    case .done: return [["Enter".styled(.key), "goes on"], request]
    }
  }
}
