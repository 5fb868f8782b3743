public import Curriculum
public import Learning

/// The lessons of a course as a learner has walked them: done, begun, open, and which comes next.
public struct CourseMap: Sendable {
  /// One lesson on the map.
  public struct Entry: Sendable {
    /// The lesson's id.
    public let id: String
    /// The lesson; `nil` if its file has an error.
    public let lesson: Lesson?
    /// How far the learner is.
    public let state: State
    /// The ids of the prerequisites that are not done.
    public let missing: [String]
  }

  /// How far a learner is in a lesson.
  public enum State: Hashable, Sendable {
    /// It was finished, first at this moment.
    case done(Instant)
    /// It was begun; the learner is at the step of this number, from 1, if the lesson has it still.
    case begun(step: Int?)
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

  /// Draws the map from where the learner is in each lesson, the latest place first.
  public init(of course: Course, places: [Place]) {
    let done = Set(places.filter { $0.finished != nil }.map(\.lesson))
    entries = course.lessonIDs.map { id in
      let lesson = course.lesson(id).lesson
      return Entry(
        id: id,
        lesson: lesson,
        state: State(places.first { $0.lesson == id }, in: lesson),
        missing: lesson?.prerequisites.filter { !done.contains($0) } ?? []
      )
    }
    let open = entries.filter { $0.lesson != nil && !$0.state.isDone }
    let last = open.first { $0.id == places.first?.lesson }
    next = (last ?? open.first { $0.missing.isEmpty } ?? open.first)?.id
  }

  /// The minutes of the lessons that are not done.
  public var minutesLeft: Int {
    entries.filter { !$0.state.isDone }.reduce(0) { $0 + ($1.lesson?.minutes ?? 0) }
  }

  /// The number of lessons that are done.
  public var doneCount: Int { entries.count { $0.state.isDone } }
}

extension CourseMap.State {
  /// Creates the state that a place tells of.
  fileprivate init(_ place: Place?, in lesson: Lesson?) {
    switch (place, place?.finished) {
    case (nil, _): self = .open
    case (_, let moment?): self = .done(moment)
    case (let place?, nil):
      self = .begun(step: lesson?.index(ofStep: place.step).map { $0 + 1 })
    }
  }
}
