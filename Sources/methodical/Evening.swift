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
  private let common: CommonOptions

  /// Creates an evening with these options.
  init(_ common: CommonOptions) {
    self.common = common
  }

  /// Starts a lesson, or goes on where the learner left.
  func learn(_ lesson: String?) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let store = try openStore()
      let learner = Learner(
        name: try learnerName(in: store),
        programVersion: MethodicalCommand.version
      )
      let place = try place(lesson, course, store, learner)
      guard let world = course.worlds[place.lesson.world] else { throw ExitCode(1) }
      let walk = Walk(place.lesson, in: world, at: place.step, instant: Desk.now())
      try talk(learner, course, walk, world, store)
    }
  }

  /// Opens the practice server and a prompt.
  func play() throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      guard let world = firstWorld(of: course) else { throw ExitCode(1) }
      let learner = Learner(name: "", programVersion: MethodicalCommand.version)
      try talk(learner, course, nil, world, try ProgressStore.inMemory())
    }
  }

  /// Shows a statement of the catalogue, runs it, and leaves the learner at the prompt.
  func demonstrate(_ id: String) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let statements = course.statements().statements
      guard let statement = statements.first(where: { $0.id == id.uppercased() }),
        let world = course.worlds[statement.world]
      else {
        throw ValidationError("There is no statement '\(id)'; --list shows all of them.")
      }
      let learner = Learner(name: "", programVersion: MethodicalCommand.version)
      let start = statement.step.start(in: world)
      try talk(learner, course, nil, start, try ProgressStore.inMemory(), statement)
    }
  }

  /// Prints the catalogue of statements.
  func listStatements() throws {
    try reportingFiles {
      let statements = try course().statements().statements
      let list = Conversation.list(statements, in: rendition)
      try TerminalOutput().write(list)
    }
  }

  private func talk(
    _ learner: Learner,
    _ course: Course?,
    _ walk: Walk?,
    _ world: Network,
    _ store: ProgressStore,
    _ statement: Statement? = nil
  ) throws {
    let desk = try Desk(store: store, network: world, isPlain: common.plain)
    var conversation = Conversation(
      with: learner,
      in: desk.surroundings,
      course: course,
      walk: walk,
      isScript: Desk.isScript
    )
    conversation.greet(address: desk.address)
    if let statement { conversation.demonstrate(statement) }
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
    _ store: ProgressStore,
    _ learner: Learner
  ) throws -> (lesson: Lesson, step: String?) {
    if let asked, !course.lessonIDs.contains(asked) {
      throw ValidationError("There is no lesson '\(asked)': \(help(for: asked, in: course))")
    }
    let places = try store.places(learner: learner.name, course: course.id)
    let finished = Set(places.filter { $0.finished != nil }.map(\.lesson))
    let open = course.lessonIDs.filter { !finished.contains($0) }
    let candidates = asked.map { [$0] } ?? places.prefix(1).map(\.lesson) + open + course.lessonIDs
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

  // MARK: Learner

  private func learnerName(in store: ProgressStore) throws -> String {
    if let name = common.learner { return name }
    let known = try store.learners()
    switch known.count {
    case 0: return ProcessInfo.processInfo.environment["USER"] ?? "learner"
    case 1: return known[0]
    default:
      let names = known.joined(separator: ", ")
      guard !Desk.isScript else {
        throw ValidationError("Several people learn here: \(names). Say --learner NAME.")
      }
      return try ask("Who is learning? (\(names)) ")
    }
  }

  private func ask(_ question: String) throws -> String {
    let reader = PlainLineReader(promptingOn: TerminalOutput())
    var lines = reader
    guard case .line(let answer) = try lines.readLine(prompt: Prompt(StyledText(question))) else {
      throw ExitCode(130)
    }
    return answer
  }

  // MARK: Files

  private func openStore() throws -> ProgressStore {
    let environment = ProcessInfo.processInfo.environment
    let path =
      common.data ?? ProgressStore.defaultPath(environment: environment, home: Desk.home)
    do {
      let store = try ProgressStore(path: path)
      do {
        try store.keepCopy(at: Instant(milliseconds: Desk.now().milliseconds))
      } catch {
        Complaint.write("no copy of the progress could be kept: \(error)")
      }
      return store
    } catch {
      Complaint.write("\(error)")
      guard !Desk.isScript else { throw ExitCode(74) }
      let answer = try ask("Go on without saving anything? (y/n) ")
      guard ["y", "yes"].contains(answer.lowercased()) else { throw ExitCode(74) }
      return try ProgressStore.inMemory()
    }
  }

  /// Says what stands against a file or a port and ends with 74, as sysexits has it.
  func reportingFiles(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      Complaint.write("\(error)")
      throw ExitCode(74)
    }
  }
}
