import Foundation
import HTTPSemantics
import Laboratory
import Learning
import LineEditor
import ProgressStore
import Shell
import Terminal
import Wire

/// The adapters of one conversation, opened and tied together.
///
/// It is a class because the closures of the surroundings share one editor and one connection.
final class Desk {
  /// Where learners' answers are kept.
  let store: ProgressStore
  private let listener: Listener
  private var connections: [String: Connection] = [:]
  private var lines: LineSource
  private let completer: Completer
  private let history: HistoryFile
  private let session: SessionFile
  private let output = TerminalOutput()
  private let isPlain: Bool
  private let notice: Notice

  /// Opens the practice server and the terminal.
  init(store: ProgressStore, network: Network, session: SessionFile, isPlain: Bool) throws {
    self.store = store
    self.session = session
    self.isPlain = isPlain
    notice = Notice(isPlain: isPlain)
    history = .ofThisUser
    let completer = Completer()
    self.completer = completer
    listener = try Listener(network: network, clock: { Desk.now() })
    lines = LineSource(
      editor: LineEditor(
        program: "methodical",
        history: history.lines(),
        rendition: Desk.rendition(isPlain: isPlain),
        isSecret: HistoryFile.isSecret,
        complete: { completer.complete($0) }
      )
    )
  }

  /// The address of the practice server.
  var address: String { listener.address }

  /// Whether the lines come from a script.
  static var isScript: Bool { !TerminalState.inputIsTerminal }

  /// Keeps what was typed, stops the practice server and closes the file of the progress.
  ///
  /// Once a day this keeps a copy of the progress as well: nobody waits for it now.
  func close() {
    history.append(lines.takeNewHistory())
    listener.stop()
    ProgressFile.keepCopy(of: store, ifOlderThanDays: 1)
    store.close()
  }

  /// Returns where the learner is in the lessons of the course, if there is one.
  var places: () throws -> [Place] = { [] }

  /// The outside world as a conversation sees it.
  var surroundings: Surroundings {
    let isPlain = isPlain
    return Surroundings(
      readLine: { [self] question in readLine(question) },
      isPasting: { [self] in lines.isPasting },
      write: { [self] text in write(text) },
      // Pagers move the cursor, which a dumb terminal cannot and a screen reader should not follow.
      page: { text in !TerminalState.isDumb && !isPlain && Pager.show(text) },
      rendition: { Desk.rendition(isPlain: isPlain) },
      exchange: { [self] bytes, method, client in
        let start = ContinuousClock.now
        defer { notice.hide() }
        var exchange = try connection(of: client).exchange(bytes, method: method)
        exchange.duration = start.duration(to: .now)
        return exchange
      },
      command: { [listener] command throws(LaboratoryProblem) in try listener.apply(command) },
      awaitResponse: { [self] number, client in
        defer { notice.hide() }
        return try connection(of: client).awaitResponse(to: number)
      },
      others: { [self] in
        listener.drain().map {
          ForeignExchange(
            $0.exchange,
            from: $0.peer,
            hasStates: $0.hasStates,
            isAbandoned: hasAbandoned($0.peer)
          )
        }
      },
      network: { [listener] in listener.network },
      setNetwork: { [listener] network in listener.network = network },
      record: { [store] attempt in try store.record(attempt) },
      keepPlace: { [store] place in try store.setPlace(place) },
      places: places,
      readFile: { path in try Files.bytes(at: path) },
      fileNames: { prefix in Files.names(beginningWith: prefix) },
      save: { path, text, replaces throws(SaveFailure) in
        try Files.write(text, to: path, replacing: replaces)
      },
      deliver: { bytes, outlet throws(OutletFailure) in try outlet.deliver(bytes) },
      loadSession: { [session] in try session.bytes() },
      saveSession: { [session] bytes in try session.write(bytes) },
      edit: { text in try Editor.edit(text) },
      now: { Desk.now() },
      newID: {
        var generator = SystemRandomNumberGenerator()
        return UniqueID(using: &generator)
      }
    )
  }

  /// Returns whether an address is that of an own request that was not waited for to its end.
  private func hasAbandoned(_ peer: String) -> Bool {
    connections.values.contains { $0.hasAbandoned(peer) }
  }

  /// Returns the connection of a client, each of which has its own.
  private func connection(of client: String) -> Connection {
    if let connection = connections[client] { return connection }
    let connection = Connection(to: listener)
    connection.whileWaiting = { [notice] passed in
      notice.show("Waiting for the server: \(passed.components.seconds) s")
    }
    connections[client] = connection
    return connection
  }

  private func readLine(_ question: Question) -> LineInput {
    completer.complete = question.complete
    do {
      return try lines.readLine(prompt: question.prompt, prefilled: question.prefilled)
    } catch {
      Complaint.write("\(error)")
      return .endOfInput
    }
  }

  /// Writes, or ends quietly when nobody reads any more.
  private func write(_ text: String) {
    do {
      try output.write(text)
    } catch {
      close()
      exit(0)
    }
  }

  /// How texts are written at this moment.
  static func rendition(isPlain: Bool) -> Rendition {
    Rendition(
      columns: TerminalState.size?.columns ?? 80,
      isTerminal: TerminalState.outputIsTerminal,
      asksForPlain: isPlain,
      environment: ProcessInfo.processInfo.environment
    )
  }

  /// The home folder, as the environment names it before the user database does.
  static var home: String {
    ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
  }

  /// The present moment.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}

/// The place where the question of the moment leaves its completions for the editor.
private final class Completer {
  var complete: (CompletionRequest) -> [Completion] = { _ in [] }
}

/// Standard error, where whatever goes wrong is said.
enum Complaint {
  /// Writes a line, harmless to the terminal.
  static func write(_ text: String) {
    let harmless = text.harmless(keeping: .newline)
    FileHandle.standardError.write(Data("methodical: \(harmless)\n".utf8))
  }
}
