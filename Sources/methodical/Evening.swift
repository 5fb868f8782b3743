import ArgumentParser
import Curriculum
import Foundation
import HTTPSemantics
import Laboratory
import Learning
import LineEditor
import ProgressStore
import Shell
import Terminal
import Tutor

/// One evening with the program: the adapters opened, a conversation held, everything closed.
struct Evening {
  /// The options of the command line.
  let common: CommonOptions

  /// Creates an evening with these options.
  init(_ common: CommonOptions) {
    self.common = common
  }

  /// Starts a lesson, or goes on where the learner left.
  func learn(_ lesson: String?, seed: UInt64?) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let store = try openStore()
      let learner = Learner(
        name: try LearnerChoice(in: store).learner(named: common.learner),
        programVersion: MethodicalCommand.version
      )
      let places = try store.places(learner: learner.name, course: course.id)
      let map = CourseMap(of: course, places: places)
      let place = try place(lesson, course, map, places)
      guard let world = course.worlds[place.lesson.world] else { throw ExitCode(1) }
      let walk = Walk(
        place.lesson,
        in: world,
        at: place.step,
        instant: Desk.now(),
        seed: Self.orderSeed(seed, of: learner)
      )
      try talk(learner, course, walk, world, store) { $0.greet(with: map) }
    }
  }

  /// Returns the seed of the order of options; `nil` for the order of the lesson.
  ///
  /// Whoever wrote a script counted on that order.
  private static func orderSeed(_ given: UInt64?, of learner: Learner) -> UInt64? {
    guard let given else { return Desk.isScript ? nil : .random(in: .min ... .max) }
    return given == 0 ? nil : Seed.mixed(given, learner.name)
  }

  /// Opens the practice server with a world, or the first one, and a prompt.
  func play(_ world: String?) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      try talk(.nobody, course, nil, try self.world(world, in: course), try .inMemory())
    }
  }

  /// Holds a conversation that begins with something to be shown.
  func talk(
    _ learner: Learner,
    _ course: Course?,
    _ walk: Walk?,
    _ world: Network,
    _ store: ProgressStore,
    beginning: (inout Conversation) -> Void = { _ in }
  ) throws {
    let name = learner.name.isEmpty ? common.learner ?? "" : learner.name
    let desk = try Desk(
      store: store,
      network: world,
      session: .ofThisComputer(name),
      isPlain: common.plain
    )
    if let course {
      desk.places = { try store.places(learner: learner.name, course: course.id) }
    }
    var conversation = Conversation(
      with: learner,
      in: desk.surroundings,
      course: course,
      walk: walk,
      isScript: Desk.isScript
    )
    conversation.greet(address: desk.address)
    beginning(&conversation)
    let end = conversation.run()
    desk.close()
    switch end {
    case .done: return
    case .misunderstood(let line):
      Complaint.write("line \(line) of the script could not be understood; the script ends here")
      throw ExitCode(1)
    case .unsaved:
      Complaint.write("answers could not be saved")
      throw ExitCode(74)
    }
  }

  // MARK: Course

  /// Reads the course, saying what is wrong with it.
  func course() throws -> Course {
    let path = try CoursePath.find(given: common.lessons)
    let (course, diagnostics) = Course.read(CourseFolder(path: path))
    for diagnostic in diagnostics { Complaint.write("\(path)/\(diagnostic)") }
    guard let course else { throw ExitCode(1) }
    return course
  }

  /// Returns the world of the first lesson that can be read.
  func firstWorld(of course: Course) -> Network? {
    course.lessonIDs.lazy.compactMap { course.lesson($0).lesson }.first
      .flatMap { course.worlds[$0.world] }
  }

  /// How texts are written at this moment.
  var rendition: Rendition { Desk.rendition(isPlain: common.plain) }

  /// Returns the lesson to open and the step to go to.
  private func place(
    _ asked: String?,
    _ course: Course,
    _ map: CourseMap,
    _ places: [Place]
  ) throws -> (lesson: Lesson, step: String?) {
    if let asked, !course.lessonIDs.contains(asked) {
      throw ValidationError("There is no lesson '\(asked)': \(help(for: asked, in: course))")
    }
    let finished = Set(places.filter { $0.finished != nil }.map(\.lesson))
    let last = places.prefix(1).map(\.lesson).filter(course.lessonIDs.contains)
    let next = map.next.map { [$0] } ?? []
    let candidates = asked.map { [$0] } ?? last + next + course.lessonIDs
    var again: Lesson?
    for id in candidates {
      let reading = course.lesson(id)
      for diagnostic in reading.diagnostics { Complaint.write("\(diagnostic)") }
      guard let lesson = reading.lesson else { continue }
      let step = places.first { $0.lesson == id }?.step
      // Whoever stands at the end of a finished lesson is through with it.
      let isThrough = finished.contains(id) && step == lesson.steps.last?.id
      if !isThrough { return (lesson, step) }
      again = again ?? lesson
    }
    guard let again else { throw ExitCode(1) }
    return (again, nil)
  }

  private func help(for lesson: String, in course: Course) -> String {
    if let near = Spelling.nearest(to: lesson, among: course.lessonIDs) {
      return "did you mean '\(near)'?"
    }
    // Without a command's name, `learn` is meant, so a misspelt command arrives here as well.
    if let near = CommandName.nearest(to: lesson) { return "did you mean the command '\(near)'?" }
    return "there is \(course.lessonIDs.joined(separator: ", "))"
  }

  // MARK: Files

  /// Opens the progress; where that fails, an interactive learner may go on without it.
  func openStore() throws -> ProgressStore {
    do {
      let store = try ProgressFile(common.data).open()
      // Whoever never leaves the program in its own way gets copies, too.
      ProgressFile.keepCopy(of: store, ifOlderThanDays: 7)
      return store
    } catch {
      Complaint.write("\(error)")
      guard !Desk.isScript,
        try LearnerChoice.confirms("Go on without saving anything? (y/n) ")
      else { throw ExitCode(74) }
      return try ProgressStore.inMemory()
    }
  }

  /// Says what stands against a file or a port and ends with 74, as sysexits has it.
  func reportingFiles(_ work: () throws -> Void) throws {
    try Complaint.reporting(work)
  }
}
