public import Curriculum
public import Learning

/// The lessons of a course as a learner has walked them: done, begun, open, and which comes next.
public struct CourseMap: Sendable {
  /// One lesson on the map.
  public struct Entry: Sendable {
    /// The lesson's id.
    public let id: String
    /// What the lesson says of itself; `nil` if its file has an error.
    public let head: LessonHead?
    /// How far the learner is.
    public let state: State
    /// The ids of the prerequisites that are not done, without those that another of them needs.
    public let missing: [String]
  }

  /// How far a learner is in a lesson.
  public enum State: Hashable, Sendable {
    /// It was finished, first at this moment.
    case done(Instant)
    /// It was begun; the learner is at the step of this id.
    case begun(at: String)
    /// It was never begun.
    case open

    /// Whether the lesson was finished.
    public var isDone: Bool {
      if case .done = self { true } else { false }
    }
  }

  /// The lessons in the order of the course.
  public let entries: [Entry]
  /// The id of the lesson in which to go on: the last one if it is not done, or else the first that
  /// is not done, one with all its prerequisites if there is such; `nil` if all are done.
  public let next: String?
  private let course: Course

  /// Draws the map from where the learner is in each lesson, the latest place first.
  public init(of course: Course, places: [Place]) {
    let done = Set(places.filter { $0.finished != nil }.map(\.lesson))
    self.course = course
    var needs: [String: Set<String>] = [:]
    entries = course.lessonIDs.map { id in
      let head = course.head(of: id)
      let missing = head?.prerequisites.filter { !done.contains($0) } ?? []
      // Prerequisites come earlier in the course, so what they need is known.
      let implied = missing.reduce(into: Set<String>()) { $0.formUnion(needs[$1, default: []]) }
      needs[id] = implied.union(head?.prerequisites ?? [])
      return Entry(
        id: id,
        head: head,
        state: State(places.first { $0.lesson == id }),
        missing: missing.filter { !implied.contains($0) }
      )
    }
    let open = entries.filter { $0.head != nil && !$0.state.isDone }
    let last = open.first { $0.id == places.first?.lesson }
    next = (last ?? open.first { $0.missing.isEmpty } ?? open.first)?.id
  }

  /// Returns the number of the step at which the learner is, from 1, and how many there are.
  ///
  /// It is `nil` if the lesson is not under way, or no longer has the step. The lesson is read for it.
  public func place(in entry: Entry) -> (step: Int, count: Int)? {
    guard case .begun(let step) = entry.state, let lesson = course.lesson(entry.id).lesson else {
      return nil
    }
    return lesson.index(ofStep: step).map { ($0 + 1, lesson.steps.count) }
  }

  /// The minutes of the lessons that are not done.
  public var minutesLeft: Int {
    entries.filter { !$0.state.isDone }.reduce(0) { $0 + ($1.head?.minutes ?? 0) }
  }

  /// The number of lessons that are done.
  public var doneCount: Int { entries.count { $0.state.isDone } }
}

extension CourseMap.State {
  /// Creates the state that a place tells of.
  fileprivate init(_ place: Place?) {
    switch (place, place?.finished) {
    case (nil, _): self = .open
    case (_, let moment?): self = .done(moment)
    case (let place?, nil): self = .begun(at: place.step)
    }
  }
}
