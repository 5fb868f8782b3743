import Foundation
import HTTPSemantics
import JSONDocument
import Laboratory
import Learning
import ProgressStore

/// The figures that are measured within one program, each the median of several rounds.
enum Figures {
  private static let rounds = 7
  private static let start: Int64 = 1_790_000_000_000

  /// Measures and says one line per figure: a name, a tab, a value.
  static func print(with say: (String) -> Void) throws {
    func line(_ name: String, _ value: String) { say(name + "\t" + value) }

    for (name, request) in Practice.requests {
      line("respond, \(name)", "\(Int(rate(of: request))) per second")
    }
    line("fork and write at 10,000 resources", text(forkedWrite))
    for (name, value) in try parsing() { line("JSON parsed, \(name)", value) }
    line("attempt recorded", text(try recordedAttempt()))
  }

  private static func rate(of request: RequestMessage) -> Double {
    let count = 20_000
    let seconds = median {
      var network = Practice.network
      for number in 0..<count {
        // POST would make it larger and larger.
        if number.isMultiple(of: 1_000) { network = Practice.network }
        _ = network.respond(to: request, at: Timestamp(milliseconds: start + Int64(number)))
      }
    }
    return Double(count) / seconds
  }

  private static var forkedWrite: Double {
    var network = Practice.network
    for number in 0..<10_000 {
      network.setState(at: "/users/\(number)", to: ["id": .number(JSONNumber(number))])
    }
    let count = 2_000
    let large = network
    let put = Practice.requests[1].request
    return median {
      for _ in 0..<count {
        var fork = large
        _ = fork.respond(to: put, at: Timestamp(milliseconds: start))
      }
    } / Double(count)
  }

  /// Returns how fast two documents are parsed, and how that compares.
  private static func parsing() throws -> [(name: String, speed: String)] {
    let items = (0..<4_000).map { number in
      #"{"id":\#(number),"name":"Item \#(number)","price":\#(number).5,"tags":["a","käse"],"#
        + #""inStock":true,"note":null,"size":{"width":12,"height":-3.25e1}}"#
    }
    let documents = [
      ("small", Practice.person, 5_000),
      ("large", "[" + items.joined(separator: ",\n") + "]", 1),
    ]
    return try documents.map { name, text, count in
      let bytes = Array(text.utf8)
      let data = Data(bytes)
      let ours = try median { for _ in 0..<count { _ = try JSONValue.parse(bytes) } }
      let theirs = try median {
        for _ in 0..<count { _ = try JSONSerialization.jsonObject(with: data) }
      }
      let speed = Int(Double(bytes.count * count) / ours / 1_000_000)
      return (name, "\(speed) MB/s, \(percent(theirs / ours)) of Foundation's")
    }
  }

  private static func recordedAttempt() throws -> Double {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("methodical-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try ProgressStore(path: folder.path + "/progress.sqlite")
    var generator = SystemRandomNumberGenerator()
    let times = try (0..<200).map { number in
      let attempt = Attempt(number, &generator)
      return try seconds { try store.record(attempt) }
    }
    return times.sorted()[times.count / 2]
  }

  private static func median(_ work: () throws -> Void) rethrows -> Double {
    try (0..<rounds).map { _ in try seconds(work) }.sorted()[rounds / 2]
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(work).components
    return Double(duration.seconds) + Double(duration.attoseconds) / 1e18
  }

  private static func text(_ seconds: Double) -> String {
    seconds < 0.001
      ? String(format: "%.1f µs", seconds * 1_000_000) : String(format: "%.1f ms", seconds * 1_000)
  }

  private static func percent(_ ratio: Double) -> String {
    "\(Int((ratio * 100).rounded())) %"
  }
}

extension Attempt {
  fileprivate init(_ number: Int, _ generator: inout SystemRandomNumberGenerator) {
    self.init(
      id: UniqueID(using: &generator),
      learner: "ann",
      presentation: Presentation(
        id: UniqueID(using: &generator),
        course: "http",
        item: "put-replaces/what-remains",
        itemVersion: 1,
        keyDigest: "0123456789abcdef",
        seed: generator.next()
      ),
      tryNumber: 1,
      kind: .answer(json: #"["a","c"]"#, judgement: .wrong(misconceptions: ["M10"])),
      milliseconds: 1_234,
      instant: Instant(milliseconds: Int64(number)),
      programVersion: "0.1.0"
    )
  }
}
