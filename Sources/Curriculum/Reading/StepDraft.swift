import HTTPSemantics
import JSONDocument
import Markup

/// A step while its blocks are being read.
struct StepDraft {
  /// The id as the author wrote it, without the lesson's; `nil` until a comment says it.
  var name: String?
  let title: String
  let position: SourcePosition
  var version = 1
  var kind = Step.Kind.read
  var skills: [String] = []
  var given: [Given] = []
  var passages: [Passage] = []
  var options: [Option] = []
  var closing: [Passage] = []
  var goalStates: [ExpectedState] = []
  var journal: [JournalPattern] = []
  var hints: [String] = []
  var solutions: [[Example]] = []
  /// The seconds by which the clock is moved before the next request.
  var delay = 0
  /// How much the statement of the step obliges, where the step is one.
  var level: RequirementLevel?
  /// Where the statement stands.
  var sources: [String] = []
  /// What it takes to show the statement.
  var needs: Statement.Needs?
  /// Whether the blocks belong to a route that is folded away on the page.
  var isInSolution = false
  /// A comment whose document is to follow in a fence.
  var pending: Pending?

  /// A target whose document is to follow.
  struct Pending {
    /// `given` or `state`.
    var word: String
    var path: String
    var comparison: ExpectedState.Comparison
    var position: SourcePosition
  }

  /// Creates a draft from the heading of the step.
  init(title: String, position: SourcePosition) {
    self.title = title
    self.position = position
  }

  /// Adds text at the place that the reading has reached.
  mutating func append(_ block: Block) {
    guard !isInSolution else { return }
    if options.isEmpty { passages.append(prose: block) } else { closing.append(prose: block) }
  }

  /// Adds a request at the place that the reading has reached.
  mutating func append(_ example: Example) {
    if isInSolution {
      solutions[solutions.count - 1].append(example)
    } else if options.isEmpty {
      passages.append(.example(example))
    } else {
      closing.append(.example(example))
    }
  }

  /// Whether there is an example that expectations can be attached to.
  var hasExample: Bool {
    if isInSolution { return solutions.last?.isEmpty == false }
    return (passages + closing).contains { $0.example != nil }
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
      id: lesson + "/" + (name ?? "introduction"),
      title: title,
      position: position,
      version: version,
      kind: kind,
      skills: skills,
      given: given,
      passages: passages,
      options: options,
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
