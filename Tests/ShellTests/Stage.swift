import Curriculum
import Foundation
import HTTPSemantics
import Laboratory
import Learning
import Shell
import Terminal
import Tutor

/// Everything around a conversation, without a terminal, a socket, a clock or a file.
///
/// It is a class because the closures of the surroundings share it.
final class Stage {
  /// What the learner sees and types, in order.
  private(set) var transcript = ""
  /// What was written between two prompts, screen by screen.
  private(set) var screens: [String] = [""]
  /// The attempts that were saved.
  private(set) var attempts: [Attempt] = []
  /// The places that were kept.
  private(set) var places: [Place] = []
  /// The network that the requests go to.
  private(set) var network: Network
  /// The files that were saved, by path.
  private(set) var files: [String: String] = [:]
  /// The files that can be read, by path.
  private static let readable = [
    "ann.json": #"{"name":"Ann"}"#, "note.txt": "A note.\n", "notes/": "",
  ]

  /// What was kept for the next session.
  private(set) var session: [UInt8]?

  /// The questions that were asked.
  private(set) var questions: [Question] = []

  private var resumedExchanges: [Int: Exchange] = [:]
  private let setting: Setting
  private var inputs: ArraySlice<LineInput>
  private var failures: Int
  private var milliseconds: Int64 = 1_790_000_000_000
  private var generator = LinearGenerator(state: 9562)

  /// Creates a stage for a learner who types these lines and then Control-D.
  init(
    _ setting: Setting,
    network: Network,
    session: [UInt8]? = nil,
    typing inputs: [LineInput]
  ) {
    self.setting = setting
    self.session = session
    self.network = network
    self.inputs = inputs[...]
    failures = setting.failures
  }

  /// The outside world as the conversation sees it.
  var surroundings: Surroundings {
    Surroundings(
      readLine: { self.readLine($0) },
      write: { self.write($0) },
      page: { _ in false },
      rendition: { self.setting.rendition },
      exchange: { bytes, method, _ in try self.exchange(bytes, method) },
      command: { command throws(LaboratoryProblem) in try self.carryOut(command) },
      awaitResponse: { number, _ in self.resumedExchanges.removeValue(forKey: number) },
      others: { [] },
      network: { self.network },
      setNetwork: { self.network = $0 },
      record: { try self.save($0) },
      keepPlace: { self.places.append($0) },
      places: { self.latestPlaces },
      readFile: { path in
        guard let text = Stage.readable[path] else {
          throw Refusal(reason: "there is no such file")
        }
        return Array(text.utf8)
      },
      fileNames: { prefix in Stage.readable.keys.sorted().filter { $0.hasPrefix(prefix) } },
      save: { path, text, replaces throws(SaveFailure) in
        if path.hasPrefix("/") { throw .refused("there is no such folder") }
        if self.files[path] != nil, !replaces { throw .fileExists }
        self.files[path] = text
      },
      deliver: { bytes, outlet throws(OutletFailure) in try self.deliver(bytes, outlet) },
      loadSession: { self.session },
      saveSession: { bytes in
        if self.setting.isReadOnly { throw Refusal(reason: "the folder is read-only") }
        self.session = bytes
      },
      edit: { try self.setting.editor.edit($0) },
      now: { Timestamp(milliseconds: self.milliseconds) },
      newID: { UniqueID(using: &self.generator) }
    )
  }

  /// Writes a line that belongs to the frame of the transcript.
  func note(_ line: String) {
    transcript += line + "\n"
  }

  /// The last place in each lesson, the latest first, as a store gives them.
  private var latestPlaces: [Place] {
    let finished = Set(places.filter { $0.finished != nil }.map(\.lesson))
    let latest = Dictionary(places.map { ($0.lesson, $0) }) { $1 }
    return latest.values.sorted { $0.instant > $1.instant }.map { place in
      Place(
        learner: place.learner,
        course: place.course,
        lesson: place.lesson,
        step: place.step,
        finished: finished.contains(place.lesson) ? place.finished ?? place.instant : nil,
        instant: place.instant
      )
    }
  }

  private func readLine(_ question: Question) -> LineInput {
    questions.append(question)
    screens.append("")
    milliseconds += 1_000
    let prompt = setting.rendition.render(question.prompt.segments)
    let input: LineInput
    if question.prompt.isForMore, !setting.answersMore {
      // Whoever wrote the transcript does not know where a screen ends.
      input = .line("")
    } else {
      input = inputs.popFirst() ?? .endOfInput
    }
    switch input {
    case .line(let line): note((prompt + line).withoutTrailingSpace)
    case .interrupted: note(prompt + "^C")
    case .endOfInput: note(prompt + "^D")
    }
    return input
  }

  private func write(_ text: String) {
    screens[screens.count - 1] += text
    transcript += text
  }

  /// Puts bytes into a file, or runs one of three programs: `count`, `fail` or `none`.
  private func deliver(_ bytes: [UInt8], _ outlet: Outlet) throws(OutletFailure) {
    switch outlet {
    case .file(let path, _) where path.hasPrefix("/"): throw .refused("there is no such folder")
    case .file(let path, let appends):
      let text = String(decoding: bytes, as: UTF8.self)
      files[path] = (appends ? files[path, default: ""] : "") + text
    case .program("count"): write("\(bytes.count)\n")
    case .program("fail"): throw .ended(status: 3)
    case .program: throw .refused("no temporary file can be written")
    }
  }

  private func save(_ attempt: Attempt) throws {
    guard failures == 0 else {
      failures -= 1
      throw Refusal(reason: "the disk is full")
    }
    attempts.append(attempt)
  }

  private func exchange(_ bytes: [UInt8], _ method: Method) throws -> Exchange {
    let before = network
    let instant = Timestamp(milliseconds: milliseconds)
    guard let answered = network.deliver(bytes, at: instant).first else {
      throw Refusal(reason: "no request arrived")
    }
    return exchange(
      answered.arrival.request,
      bytes,
      answered.delivery,
      method,
      closes: answered.closes,
      before: before
    )
  }

  private func exchange(
    _ request: RequestMessage?,
    _ bytes: [UInt8],
    _ delivery: Delivery,
    _ method: Method,
    closes: Bool,
    before: Network
  ) -> Exchange {
    let written = delivery.response.map {
      MessageWriter.bytes(of: $0, answering: method, closes: closes)
    }
    var exchange = Exchange(
      request: request,
      requestBytes: bytes,
      response: delivery.reply?.response,
      responseBytes: written ?? [],
      decisions: delivery.decisions,
      before: before,
      after: network
    )
    exchange.fate = delivery.fate
    return exchange
  }

  /// Carries out a command and keeps what becomes of the requests that go on by it.
  private func carryOut(_ command: LaboratoryCommand) throws(LaboratoryProblem) {
    let before = network
    for resumed in try network.apply(command, at: Timestamp(milliseconds: milliseconds)) {
      let request = resumed.held.request
      let bytes = MessageWriter.bytes(of: request)
      resumedExchanges[resumed.held.number] = exchange(
        request,
        bytes,
        resumed.delivery,
        request.method,
        closes: false,
        before: before
      )
    }
  }
}

/// The reason why the stage does not do what it is asked for.
struct Refusal: Error, CustomStringConvertible {
  /// The reason.
  let reason: String

  /// The reason.
  var description: String { reason }
}

extension Prompt {
  /// Whether the prompt asks only whether to go on.
  fileprivate var isForMore: Bool { Rendition().render(segments).hasPrefix("more") }
}

extension String {
  /// The text without spaces at its end, which an editor would take away.
  fileprivate var withoutTrailingSpace: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
