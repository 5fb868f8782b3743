import Curriculum
import HTTPSemantics
import Laboratory
import Shell
import Terminal
import Testing
import Tutor

/// How a conversation of a test is set up, as the first line of its transcript says.
///
/// `learn put-replaces at quiz-review columns 40 plain` is an example.
struct Setting: Sendable {
  /// The lesson; `nil` for free practice.
  private(set) var lesson: String?
  /// The name of the step where the learner left; `nil` for the start.
  private(set) var step: String?
  /// How texts are written.
  private(set) var rendition = Rendition()
  /// Whether the lines come from a script.
  private(set) var isScript = false
  /// How many attempts cannot be saved at first.
  private(set) var failures = 0
  /// What the learner's editor does.
  private(set) var editor = Editor.nothing
  /// Whether nothing can be kept for the next session.
  private(set) var isReadOnly = false
  /// The course.
  private(set) var folder = CourseFolder.oneLesson
  /// Where the order of options comes from; `nil` leaves it as their authors wrote it.
  private(set) var seed: UInt64?
  /// The greatest number of questions of a quiz; `nil` for no quiz.
  private(set) var questions: Int?
  /// Whether the learner answers the question whether to go on.
  private(set) var answersMore = false

  /// Reads the words of a transcript's first line.
  init(_ line: String) throws {
    var words = line.split(separator: " ").map(String.init)[...]
    var columns = 80
    var isPlain = false
    var isUnicode = true
    var colour = Rendition.Colour.none
    while let word = words.popFirst() {
      switch word {
      case "play": break
      case "learn": lesson = words.popFirst()
      case "at": step = words.popFirst()
      case "columns": columns = try #require(words.popFirst().flatMap { Int($0) })
      case "failing": failures = try #require(words.popFirst().flatMap { Int($0) })
      case "editor": editor = try #require(words.popFirst().flatMap { Editor(rawValue: $0) })
      case "course": folder = try #require(words.popFirst() == "kinds" ? .kinds : nil)
      case "seed":
        let number: UInt64 = try #require(words.popFirst().flatMap { UInt64($0) })
        seed = number
      case "quiz":
        let number: Int = try #require(words.popFirst().flatMap { Int($0) })
        questions = number
      case "plain": isPlain = true
      case "ascii": isUnicode = false
      case "colour": colour = .sixteen
      case "script": isScript = true
      case "paging": answersMore = true
      case "readonly": isReadOnly = true
      default: Issue.record("unknown word '\(word)' in the first line")
      }
    }
    rendition = Rendition(columns: columns, colour: colour, isPlain: isPlain, isUnicode: isUnicode)
  }

  /// Holds the conversation with a learner who types these lines, and returns its traces.
  func talk(
    typing inputs: [LineInput],
    after session: [UInt8]? = nil,
    in other: CourseFolder? = nil
  ) throws -> (stage: Stage, end: Conversation.End) {
    let course = try #require(Course.read(other ?? folder).course)
    let id = try #require(lesson ?? course.lessonIDs.first)
    let lesson = try #require(course.lesson(id).lesson)
    let world = try #require(course.worlds[lesson.world])
    let stage = Stage(self, network: world, session: session, typing: inputs)
    let isLesson = self.lesson != nil
    let instant = Timestamp(seconds: 1_790_000_000)
    let step = step.map { id + "/" + $0 }
    let quiz = questions.flatMap { QuestionPool(of: course).quiz(count: $0, seed: seed ?? 0) }
    let walk =
      quiz.map { Walk($0, instant: instant) }
      ?? Walk(lesson, in: world, at: step, instant: instant, seed: seed)
    var conversation = Conversation(
      with: Learner(name: "ann", programVersion: "1.0"),
      in: stage.surroundings,
      course: isLesson || quiz != nil ? course : nil,
      walk: isLesson || quiz != nil ? walk : nil,
      isScript: isScript
    )
    conversation.greet(address: "127.0.0.1:8080")
    if let quiz { conversation.open(quiz, asked: questions) }
    return (stage, conversation.run())
  }
}

extension Setting {
  /// What a learner's editor does with a text.
  enum Editor: String, Sendable {
    /// Leaves it without a text.
    case nothing
    /// Puts another name in the place of the old one.
    case renaming
    /// Cannot be started.
    case failing

    /// Returns the text as it is left.
    func edit(_ text: String) throws -> String? {
      switch self {
      case .nothing: nil
      case .renaming: text.replacing("Lorem Ipsum", with: "Edited")
      case .failing: throw Refusal(reason: "There is no editor 'none'.")
      }
    }
  }
}
