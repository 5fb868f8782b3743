public import Curriculum
public import Learning

/// What a learner's log says about a course: what is known, believed wrongly, missed and to be done.
///
/// All of it follows from graded answers that stand; an answer to a version of a question that is no
/// longer asked is only counted.
public struct CourseProgress: Sendable {
  /// What answers show of a skill.
  public struct SkillProgress: Sendable {
    /// The skill.
    public let skill: Skill
    /// What came of the questions about it, the oldest first.
    public let results: [ItemRecord.Result]

    /// The number of results to which nothing was missing.
    public var rightCount: Int { results.count { $0.verdict == .right } }
  }

  /// A wrong belief that answers matched.
  public struct Belief: Sendable {
    /// When answers matched it, and whether it was refuted since.
    public let record: BeliefRecord
    /// The misconception; `nil` if the course no longer has it.
    public let misconception: Misconception?
  }

  /// A question or task that was not answered rightly when it was asked last.
  public struct MissedItem: Sendable {
    /// The step that asks it.
    public let step: Curriculum.Step
    /// The id of its lesson.
    public let lesson: String
    /// When it was missed.
    public let instant: Instant
  }

  /// The id of the course.
  public let course: String
  /// The title of the course.
  public let title: String
  /// The lessons.
  public let map: CourseMap
  /// The skills that answers tell about, in the order in which the lessons ask for them.
  public let skills: [SkillProgress]
  /// The number of skills that lessons ask for and no answer tells about yet.
  public let untestedSkills: Int
  /// The beliefs that answers matched: those that stand first, and the latest match first.
  public let beliefs: [Belief]
  /// What was missed, in the order of the course.
  public let missed: [MissedItem]
  /// The graded answers by verdict.
  public let answers: LearnerHistory.Tally
  /// The number of questions with answers that the course no longer asks, or no longer so.
  public let outdated: Int

  /// Whether nothing was ever answered or begun.
  public var isEmpty: Bool {
    answers == LearnerHistory.Tally() && map.entries.allSatisfy { $0.state == .open }
  }

  /// Derives the progress from a learner's log and places, the latest place first.
  public init(of course: Course, attempts: [Attempt], places: [Place]) {
    let history = LearnerHistory(attempts)
    let all = history.itemRecords
    map = CourseMap(of: course, places: places)
    let items = course.items
    let answered = items.compactMap { item in
      all[item.step.id]?.ofVersion(item.step.version).map {
        AnsweredItem(step: item.step, lesson: item.lesson, record: $0)
      }
    }
    self.course = course.id
    title = course.title
    answers = history.tally
    outdated = all.count - answered.count
    missed = answered.compactMap(MissedItem.init)
    let skills = SkillProgress.all(of: course, in: items.map(\.step), answered)
    self.skills = skills.filter { !$0.results.isEmpty }
    untestedSkills = skills.count(where: \.results.isEmpty)
    beliefs = Belief.all(of: course, in: items.map(\.step), history)
  }
}

/// A question or task of the course with what came of it.
private struct AnsweredItem {
  let step: Curriculum.Step
  let lesson: String
  let record: ItemRecord
}

extension CourseProgress.MissedItem {
  fileprivate init?(_ item: AnsweredItem) {
    guard item.record.isMissed, let last = item.record.results.last else { return nil }
    self.init(step: item.step, lesson: item.lesson, instant: last.instant)
  }
}

extension CourseProgress.SkillProgress {
  fileprivate static func all(
    of course: Course,
    in steps: [Curriculum.Step],
    _ answered: [AnsweredItem]
  ) -> [Self] {
    steps.flatMap(\.skills).uniqued.compactMap { course.skills[$0] }.map { skill in
      let about = answered.filter { $0.step.skills.contains(skill.id) }
      let results = about.flatMap(\.record.results).sorted { $0.instant < $1.instant }
      return Self(skill: skill, results: results)
    }
  }
}

extension CourseProgress.Belief {
  fileprivate static func all(
    of course: Course,
    in steps: [Curriculum.Step],
    _ history: LearnerHistory
  ) -> [Self] {
    let shown = steps.map { ($0.id, Set($0.misconceptions)) }
    let beliefs = history.beliefs(shownBy: Dictionary(shown) { $0.union($1) }).map {
      Self(record: $0, misconception: course.misconceptions[$0.misconception])
    }
    return beliefs.filter { $0.record.refuted == nil } + beliefs.filter { $0.record.refuted != nil }
  }
}

extension Course {
  /// The questions and tasks of all lessons, in their order.
  fileprivate var items: [(step: Curriculum.Step, lesson: String)] {
    lessonIDs.flatMap { id in
      (lesson(id).lesson?.steps ?? []).filter { $0.kind != .read }.map { ($0, id) }
    }
  }
}

extension Curriculum.Step {
  /// The ids of the misconceptions that wrong answers to the step can show.
  var misconceptions: [String] {
    options.flatMap(\.misconceptions) + inquiry.models.map(\.id)
  }
}

extension [String] {
  /// The texts in order, each once.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
