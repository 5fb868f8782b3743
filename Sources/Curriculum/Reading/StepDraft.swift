import HTTPSemantics
import JSONDocument
import Laboratory
import Markup

/// A step while its blocks are being read.
struct StepDraft {
  /// The id of the step under the title, which needs none of its own.
  static let introduction = "introduction"

  /// The id as the author wrote it, without the lesson's; `nil` until a comment says it.
  var name: String?
  /// The heading.
  let title: String
  /// The place of the heading.
  let position: SourcePosition
  /// The number that grows when answers to earlier versions no longer count.
  var version = 1
  /// What is asked of the learner.
  var kind = Step.Kind.read
  /// The ids of the skills that an answer tells about.
  var skills: [String] = []
  /// The representations that the step starts from.
  var given: [Given] = []
  /// What is shown before the question.
  var passages: [Passage] = []
  /// The options to choose among, or what else has an id and is told apart by letters.
  var options: [Option] = []
  /// What the question says beside its options.
  var inquiry = Inquiry()
  /// The ids of the misconceptions that compute wrong answers, with the place where they are named.
  var models: (ids: [String], position: SourcePosition)?
  /// Whether the question asks for something that the server computes.
  var isComputed = false
  /// Whether a comment has said that the question is put, where no options show it.
  var isAsked = false
  /// What is shown after the verdict.
  var closing: [Passage] = []
  /// The states that a task is to reach.
  var goalStates: [ExpectedState] = []
  /// The requests that a task asks for.
  var journal: [JournalPattern] = []
  /// The hints, from a nudge to nearly the solution.
  var hints: [Hint] = []
  /// The routes to the goal so far.
  var solutions: [[Example]] = []
  /// What is done to the laboratory before the task begins.
  var preparations: [LaboratoryCommand] = []
  /// What is done to the laboratory before the next request.
  var commands: [LaboratoryCommand] = []
  /// How much the statement of the step obliges, where the step is one.
  var level: RequirementLevel?
  /// Where the statement stands.
  var sources: [String] = []
  /// What is to be said of the claim, where the step is one.
  var verdicts: [Claim.Verdict] = []
  /// The ids of the misconceptions that the claim spreads, where the step is one.
  var refutes: [String] = []
  /// Why nothing here can show the statement or claim.
  var needs: Statement.Needs?
  /// Whether the blocks belong to a route that is folded away on the page.
  var isInSolution = false
  /// A comment whose document is to follow in a fence.
  var pending: Pending?

  /// A target whose document is to follow.
  struct Pending {
    /// `given` or `state`.
    var word: String
    /// The path of the target.
    var path: String
    /// How the state is compared with the document.
    var comparison: ExpectedState.Comparison
    /// The place of the comment.
    var position: SourcePosition
  }

  /// Creates a draft from the heading of the step.
  init(title: String, position: SourcePosition) {
    self.title = title
    self.position = position
  }

  /// Whether what follows is for after the verdict: the options or the solution are behind.
  private var isClosing: Bool {
    switch kind {
    case .do: !solutions.isEmpty
    case .match: inquiry.pairs != nil
    default: !options.isEmpty || isComputed && isAsked
    }
  }

  /// Adds text at the place that the reading has reached.
  mutating func append(_ block: Block) {
    guard !isInSolution else { return }
    if isClosing { closing.append(prose: block) } else { passages.append(prose: block) }
  }

  /// Adds a request at the place that the reading has reached.
  mutating func append(_ example: Example) {
    if isInSolution {
      solutions[solutions.count - 1].append(example)
    } else if isClosing {
      closing.append(.example(example))
    } else {
      passages.append(.example(example))
    }
  }

  /// The example that expectations are attached to, if there is one yet.
  var lastExample: Example? {
    if isInSolution { return solutions.last?.last }
    return (passages + closing).last { $0.example != nil }?.example
  }

  /// Takes in that something is said about what comes of the requests.
  ///
  /// Behind the text of a question whose answer is computed it is the end of the question.
  mutating func closeQuestion() {
    if isComputed, case .prose? = passages.last { isAsked = true }
  }

  /// Changes the last example.
  mutating func changeLastExample(_ change: (inout Example) -> Void) {
    if isInSolution, var route = solutions.popLast() {
      if var example = route.popLast() {
        change(&example)
        route.append(example)
      }
      solutions.append(route)
    } else if !closing.changeLastExample(change) {
      _ = passages.changeLastExample(change)
    }
  }

  /// The finished step, whose id begins with the lesson's.
  func step(inLesson lesson: String) -> Step {
    Step(
      id: lesson + "/" + (name ?? StepDraft.introduction),
      title: title,
      position: position,
      version: version,
      kind: kind,
      skills: skills,
      given: given,
      preparations: kind == .do ? preparations : [],
      passages: passages,
      options: options,
      inquiry: inquiry,
      closing: closing,
      goal: kind == .do ? Goal(states: goalStates, journal: journal) : nil,
      hints: hints,
      solutions: solutions
    )
  }
}

extension [Passage] {
  fileprivate mutating func append(prose block: Block) {
    if case .prose(let blocks) = last {
      self[count - 1] = .prose(blocks + [block])
    } else {
      append(.prose([block]))
    }
  }

  fileprivate mutating func changeLastExample(_ change: (inout Example) -> Void) -> Bool {
    guard let index = lastIndex(where: { $0.example != nil }), var example = self[index].example
    else { return false }
    change(&example)
    self[index] = .example(example)
    return true
  }
}
