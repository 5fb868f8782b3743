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

  /// The questions that were asked.
  private(set) var questions: [Question] = []

  private let setting: Setting
  private var inputs: ArraySlice<LineInput>
  private var failures: Int
  private var milliseconds: Int64 = 1_790_000_000_000
  private var generator = LinearGenerator(state: 9562)

  /// Creates a stage for a learner who types these lines and then Control-D.
  init(_ setting: Setting, network: Network, typing inputs: [LineInput]) {
    self.setting = setting
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
      others: { [] },
      network: { self.network },
      setNetwork: { self.network = $0 },
      record: { try self.save($0) },
      keepPlace: { self.places.append($0) },
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
      edit: { try self.setting.editor.edit($0) },
      now: { Timestamp(milliseconds: self.milliseconds) },
      newID: { UniqueID(using: &self.generator) }
    )
  }

  /// Writes a line that belongs to the frame of the transcript.
  func note(_ line: String) {
    transcript += line + "\n"
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
    var reader = RequestReader()
    reader.consume(bytes)
    reader.end()
    var request: RequestMessage?
    var reply: Reply?
    while reply == nil, let event = reader.next() {
      switch event {
      case .head: break
      case .request(let message):
        request = message
        reply =
          Screening.refusal(of: message, at: instant) ?? network.respond(to: message, at: instant)
        reply?.decisions.insert(reader.framing.decision, at: 0)
      case .refused(let refusal): reply = refusal.reply(at: instant)
      }
    }
    guard let reply else { throw Refusal(reason: "no request arrived") }
    let written = MessageWriter.bytes(
      of: reply.response,
      answering: method,
      closes: reader.shouldClose
    )
    var client = ResponseReader(answering: method)
    client.consume(written)
    client.end()
    guard case .response(let response) = client.next() else {
      throw Refusal(reason: "the response could not be read")
    }
    return Exchange(
      request: request,
      requestBytes: bytes,
      response: response,
      responseBytes: written,
      decisions: reply.decisions,
      before: before,
      after: network
    )
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
