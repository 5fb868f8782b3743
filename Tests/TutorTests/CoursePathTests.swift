import Curriculum
import Experiments
import Foundation
import HTTPSemantics
import Laboratory
import Learning
import Markup
import Testing
import Tutor

@Suite struct `The lessons of the course` {
  @Test(arguments: Course.shipped.lessonIDs)
  func `can be walked by somebody who answers everything right`(lesson: String) throws {
    var run = try CourseRun(lesson)
    try run.walk { question, _ in [question.rightLine].compactMap(\.self) }
    #expect(run.walk.isFinished)
    #expect(run.judgements.allSatisfy { $0.verdict == .right }, "\(run.judgements)")
    #expect(run.judgements.count >= run.items)
  }

  @Test(arguments: Course.shipped.lessonIDs)
  func `can be walked by somebody who answers everything wrong, who reads every feedback`(
    lesson: String
  ) throws {
    var run = try CourseRun(lesson)
    try run.walk { question, step in question.wrongLines(of: step) }
    #expect(run.walk.isFinished)
    #expect(run.judgements.contains { $0.verdict == .wrong })
    let unseen = run.wrongFeedback.subtracting(run.seen)
    #expect(unseen.isEmpty, "\(unseen.sorted().joined(separator: "\n"))")
  }
}

extension Course {
  /// The course that this checkout holds.
  static let shipped: Course = {
    let folder = URL(filePath: #filePath).appending(path: "../../../Lessons").standardizedFileURL
    let texts = CourseFolder(
      text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
      names: { name in
        let path = folder.appending(path: name).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      }
    )
    guard let course = Course.read(texts).course else { preconditionFailure("there is a course") }
    return course
  }()
}

/// A walk through a lesson of the course from its beginning to its end.
struct CourseRun {
  /// The walk.
  private(set) var walk: Walk
  /// What the answers were worth.
  private(set) var judgements: [Judgement] = []
  /// The feedback that was shown.
  private(set) var seen: Set<String> = []
  private let lesson: Lesson
  private var trial: Trial
  private static let instant = Timestamp(seconds: 1_790_000_000)

  /// Begins a lesson.
  init(_ id: String) throws {
    let lesson = try #require(Course.shipped.lesson(id).lesson)
    let world = try #require(Course.shipped.worlds[lesson.world])
    self.lesson = lesson
    walk = Walk(lesson, in: world, at: nil, instant: Self.instant)
    trial = Trial(on: walk.start)
  }

  /// The number of questions and tasks.
  var items: Int { lesson.itemCount }

  /// The feedback under the options that one can choose without being right.
  var wrongFeedback: Set<String> {
    let options = lesson.steps.filter { $0.kind != .order && $0.kind != .explain }
      .flatMap(\.options).filter { !$0.misconceptions.isEmpty }
    return Set(options.map { $0.feedback.plain })
  }

  /// Walks to the end; a question gets these lines as answers, one after the other, as long as it is
  /// open.
  mutating func walk(answering lines: (PosedQuestion, Curriculum.Step) -> [String]) throws {
    take(walk.handle(.arrived))
    var turns = 0
    while !walk.isFinished {
      turns += 1
      try #require(turns < 1_000, "the lesson goes on and on at \(walk.step.id)")
      switch walk.phase {
      case .reading, .done: take(walk.handle(.advanced))
      case .asking: try answer(lines)
      case .working: try work()
      }
    }
  }

  private mutating func answer(_ lines: (PosedQuestion, Curriculum.Step) -> [String]) throws {
    let question = try #require(walk.openQuestion)
    let name = walk.step.id
    let proposed = lines(question, walk.step)
    try #require(!proposed.isEmpty, "no answer is known at \(name)")
    for line in proposed {
      guard let answer = question.answer(in: line) else { continue }
      switch question.replying(to: answer) {
      // Whatever ends the walk's question, the other answers are judged too.
      case .judged(let assessment): take(assessment.remarks)
      case .asks: return take(walk.handle(.answered(line)))
      }
      if walk.openQuestion?.keyDigest == question.keyDigest { take(walk.handle(.answered(line))) }
    }
    if walk.phase == .asking, walk.step.id == name { take(walk.handle(.askedForAnswer)) }
  }

  private mutating func work() throws {
    let step = walk.step
    let solution = try #require(step.solutions.first, "\(step.id) has no solution")
    for example in solution {
      let before = trial.network
      let count = trial.runs.count
      try trial.send(example, at: Self.instant)
      for run in trial.runs.dropFirst(count) {
        take(walk.handle(.exchanged(Exchange(run, before: before, after: trial.network))))
      }
    }
    try #require(walk.phase == .done, "\(step.id) is not done by its solution")
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .restore(let network): trial = Trial(on: network)
      case .send(let example, _), .replay(let example): try? trial.send(example, at: Self.instant)
      case .record(let answer): judgements.append(answer.judgement)
      case .show(.verdict(_, let remarks, _)): take(remarks)
      default: break
      }
    }
  }

  private mutating func take(_ remarks: [Remark]) {
    for case .feedback(_, let blocks) in remarks { seen.insert(blocks.plain) }
  }
}

extension Exchange {
  /// Creates the exchange of a run of a trial.
  fileprivate init(_ run: Trial.Run, before: Network, after: Network) {
    self.init(
      request: run.request,
      requestBytes: [],
      response: run.delivery.reply?.response,
      responseBytes: [],
      decisions: run.delivery.decisions,
      before: before,
      after: after
    )
    fate = run.delivery.fate
  }
}

extension PosedQuestion {
  /// The lines that could be typed.
  private var candidates: [String] {
    let labels = sheet.entries.map(\.label)
    let shown = solution.entries.map(\.label)
    let texts = solution.entries.map(\.text.plainText)
    let pairs = zip(sheet.rows.map(\.label), labels).map { $0 + $1 }
    return [shown.joined(separator: " "), pairs.joined(separator: " ")] + texts
      + labels + [labels.joined(separator: " "), "somewhere else", "1", "999"]
  }

  /// A line that is right.
  var rightLine: String? {
    candidates.first { line in
      guard let answer = answer(in: line) else { return false }
      switch replying(to: answer) {
      case .judged(let assessment): return assessment.score == 1
      case .asks: return true
      }
    }
  }

  /// Lines that are not right, one for each thing that can be chosen.
  func wrongLines(of step: Curriculum.Step) -> [String] {
    let known = candidates + step.options.map(\.text.plainText)
    let wrong = known.filter { line in
      guard let answer = answer(in: line) else { return false }
      switch replying(to: answer) {
      case .judged(let assessment): return assessment.score < 1
      case .asks: return true
      }
    }
    return wrong
  }
}

extension [Block] {
  /// The text of paragraphs.
  fileprivate var plain: String {
    compactMap { if case .paragraph(let inlines) = $0.kind { inlines.plainText } else { nil } }
      .joined(separator: "\n")
  }
}
