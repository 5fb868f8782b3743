import Curriculum
import Laboratory
import Terminal
import Tutor
import Tutor

extension Command {
  /// Writes the requests of the conversation to a file.
  static let save = Command(
    "save",
    argument: "FILE.http",
    "writes the requests so far to a file; methodical send runs it",
    works: { !$0.exchanges.isEmpty }
  ) { conversation, path in
    conversation.save(to: path, replaces: false)
  }

  /// Writes the requests of the conversation over a file that is there.
  static let saveOver = Command(
    "save!",
    argument: "FILE.http",
    "does the same over a file that is there",
    works: { !$0.exchanges.isEmpty }
  ) { conversation, path in
    conversation.save(to: path, replaces: true)
  }
}

/// A reason why a file is not written.
public enum SaveFailure: Error {
  /// There is a file of that name.
  case fileExists
  /// The system does not write it, for a reason in its words.
  case refused(String)
}

extension Conversation {
  /// Writes the exchanges so far as a `.http` file, and says what became of them.
  fileprivate mutating func save(to path: String, replaces: Bool) {
    guard !path.isEmpty else {
      return say("Where to? The name of a file: \("save orders.http", .key)")
    }
    let writer = RequestFileWriter(exchanges, startingFrom: start)
    do throws(SaveFailure) {
      try surroundings.save(path, writer.text, replaces)
    } catch {
      return complain(of: error, path)
    }
    let noun = writer.count == 1 ? "request" : "requests"
    say("\(writer.count) \(noun) saved. \("methodical send \(path)", .key) runs the file.")
    guard !writer.omissions.isEmpty else { return }
    let numbers = writer.omissions.map(String.init).joined(separator: ", ")
    say("Not saved, because no such file can say their bytes: number \(numbers).")
  }

  /// Says why nothing was saved; a script that wanted it cannot go on as meant.
  private mutating func complain(of failure: SaveFailure, _ path: String) {
    switch failure {
    case .fileExists:
      say("\(path, .code) is there already. \("save! \(path)", .key) writes over it.")
    case .refused(let reason):
      say("\("\(path) could not be written: \(reason)", .wrong)")
    }
    if isScript { end = .misunderstood(line: lineNumber) }
  }

  /// The practice server as a run of the file finds it.
  private var start: Network {
    let lessons = course?.lessonIDs.lazy.compactMap { [course] id in course?.lesson(id).lesson }
    let world = (walk?.lesson ?? lessons?.first).flatMap { course?.worlds[$0.world] }
    return world ?? exchanges.first?.before ?? surroundings.network()
  }
}
