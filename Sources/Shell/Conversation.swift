public import Curriculum
import HTTPSemantics
import Laboratory
import Learning
import Terminal
public import Tutor

/// The conversation with one learner: lines in, screens out, until the learner leaves.
public struct Conversation {
  /// How a conversation ended, by which the process says how it went.
  public enum End: Hashable, Sendable {
    /// The learner left, or the script ended.
    case done
    /// A line of a script meant nothing; the line number is given.
    case misunderstood(line: Int)
    /// An answer could not be saved.
    case unsaved
  }

  /// The outside world.
  var surroundings: Surroundings
  /// The course; `nil` in free practice.
  let course: Course?
  /// Who is learning.
  let learner: Learner
  /// Whether the input is a script: read as it is, never asked to go on, stopped at the first error.
  let isScript: Bool
  /// The walk through a lesson; `nil` while there is none.
  var walk: Walk?
  /// The network of the lesson while the learner plays; `nil` outside of play.
  var interrupted: Network?
  /// The network as it was when the conversation, or the play, began.
  var beginning: Network?
  /// The exchanges of this conversation with their places in time, the last one last.
  var exchanges: [Exchange] = []
  /// What the learner has laid out for the requests to come.
  var workbench = Workbench()
  /// The responses to the examples of the step at hand, to which its references refer.
  var exampleResponses: [ResponseMessage] = []
  /// Whether an example of a lesson is being run.
  var isRunningExample = false
  /// A request with a problem that can be sent as it stands.
  var doubtful: DraftRequest?
  /// Whether a question that takes any text has been shown, and not been left since.
  var isAnswerOpen = false
  /// What is to be shown before the next prompt.
  var screen = Screen()
  /// The step put before the learner, as attempts refer to it.
  var presentation: StepPresentation?
  /// The attempts that could not be saved yet, the oldest first.
  var unsaved: [Attempt] = []
  /// The last attempt, which can be withdrawn.
  var lastAttempt: Attempt?
  /// The address of the practice server, such as `127.0.0.1:49731`.
  var address = ""
  /// The hosts of which the learner knows that they are served here.
  var namedHosts: Set<String> = []
  /// What reads the calls of other clients.
  var callReader = CallReader()
  /// The script whose lines were taken last.
  var script = ScriptLines()
  /// The text that the next line begins with.
  var prefill = ""
  /// A line that was typed early and waits to be taken.
  var early: LineInput?
  /// What of the workbench was kept last for the next time.
  var keptSession = SessionRecord()
  /// Whether it was said that nothing can be kept.
  var hasFailedToKeep = false
  /// The indices of exchanges that one command made, so that they are taken back as one.
  var units: [Range<Int>] = []
  /// How the conversation ended; `nil` while it goes on.
  var end: End?
  /// The number of lines read so far.
  var lineNumber = 0

  /// Creates a conversation about a lesson or, without one, at play.
  public init(
    with learner: Learner,
    in surroundings: Surroundings,
    course: Course?,
    walk: Walk?,
    isScript: Bool
  ) {
    self.surroundings = surroundings
    self.course = course
    self.learner = learner
    self.walk = walk
    self.isScript = isScript
  }

  /// Talks until the learner leaves, and returns how it ended.
  public mutating func run() -> End {
    beginning = surroundings.network()
    resumeSession()
    handle(.arrived)
    while end == nil {
      switch next() {
      case .line(let line):
        take(line)
        keepSession()
      case .interrupted where isAnswering: takeText("")
      case .interrupted: say("Control-D or quit leaves.".styled(.faint))
      case .endOfInput: leave()
      }
    }
    flush()
    return end ?? .done
  }

  /// The last exchange of the client that the learner is now.
  var lastExchange: Exchange? {
    exchanges.last { $0.client == workbench.client }
  }

  /// The mode and place that the prompt names.
  var mode: Mode { Mode(of: self) }

  /// Ends the conversation; what could not be saved decides how.
  mutating func leave() {
    closeQuiz()
    retrySaving()
    end = unsaved.isEmpty ? .done : .unsaved
    if !unsaved.isEmpty {
      let answers = unsaved.count == 1 ? "An answer" : "\(unsaved.count) answers"
      say("\(answers) could not be saved; the next start knows nothing of that.".styled(.wrong))
    } else if !isScript, walk?.isFinished != true || walk?.isQuiz != true {
      say(
        walk == nil || walk?.isQuiz == true
          ? "Good-bye."
          : "Good-bye. You are remembered where you are; the next start goes on there."
      )
    }
  }
}

extension Conversation {
  /// Shows what the program is and where its practice server listens.
  public mutating func greet(address: String) {
    self.address = address
    let rendition = surroundings.rendition()
    let sentences: [StyledText] = [
      "\("Methodical", .heading): POST, PUT and PATCH by experiment",
      "practice server on http://\(address)".styled(.faint),
    ]
    let lines = sentences.flatMap { $0.wrapped(to: rendition.measure, indent: 2, hanging: 4) }
    surroundings.write(rendition.render([""] + lines))
  }

  /// Shows the map of the course in a few rows, if there is more than one lesson.
  public func greet(with map: CourseMap) {
    guard map.entries.count > 1 else { return }
    let rendition = surroundings.rendition()
    let strip = MapRendering(rendition, of: map, here: walk?.lesson.id).strip
    surroundings.write(rendition.render([""] + strip))
  }
}
