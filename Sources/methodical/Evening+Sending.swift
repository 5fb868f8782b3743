import ArgumentParser
import Foundation
import HTTPSemantics
import Laboratory
import LineEditor
import Terminal
import Wire

extension Evening {
  /// Runs `.http` files, each against a practice server of its own, and reports.
  func send(_ paths: [String], world name: String?, in manner: SendManner) throws {
    try reportingFiles {
      let network = try world(name, in: course())
      let files = try paths.map { path in
        let values = try EnvironmentFiles(beside: path).values(of: manner.environment)
        return (path: Self.shownName(of: path), file: try Self.read(path, network, values))
      }
      guard files.allSatisfy({ $0.file != nil }) else { throw ExitCode(1) }
      var report = SendReport(rendition, isVerbose: manner.isVerbose)
      do {
        for case (let path, let file?) in files {
          try run(file, path, in: network, manner, &report)
        }
        try TerminalOutput().write(report.summary)
      } catch let error as SystemError where error.isBrokenPipe {
        // Nobody reads any more; the exit status is for somebody else.
      }
      if report.failures > 0 { throw ExitCode(1) }
    }
  }

  private func run(
    _ file: RequestFile,
    _ path: String,
    in network: Network,
    _ manner: SendManner,
    _ report: inout SendReport
  ) throws {
    let listener = try Listener(network: network, clock: Desk.now)
    defer { listener.stop() }
    let connection = Connection(to: listener)
    var duration = Duration.zero
    let setting = RequestFileSetting(
      defaultHost: network.defaultHost,
      instant: Desk.now(),
      random: { UInt64.random(in: .min ... .max) },
      give: { path, document in
        var network = listener.network
        network.setState(at: path, to: document)
        listener.network = network
      },
      confirm: { manner.isConfirmed || Self.confirms($0, $1) },
      send: { message in
        let start = ContinuousClock.now
        defer { duration = start.duration(to: .now) }
        return try connection.exchange(MessageWriter.bytes(of: message), method: message.method)
      }
    )
    let output = TerminalOutput()
    var failure: (any Error)?
    try output.write(report.heading(path))
    file.run(in: setting) { outcome in
      guard failure == nil else { return }
      do {
        try output.write(report.take(outcome, of: path, duration))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  // MARK: Reading

  /// Asks about a request with a note; there is nobody to ask in a script.
  private static func confirms(_ request: RequestFile.Request, _ message: RequestMessage) -> Bool {
    guard !Desk.isScript else { return false }
    let note = request.note.map { $0.isEmpty ? "" : "\($0): " } ?? ""
    let question = "\(note)send \(message.method) \(message.target)? (y/n) ".harmless()
    return (try? LearnerChoice.confirms(question)) ?? false
  }

  /// Reads a file and says what is wrong with it; `nil` if anything is.
  private static func read(
    _ path: String,
    _ network: Network,
    _ values: [String: String]
  ) throws -> RequestFile? {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let bytes = try path == "-" ? standardInput() : bytes(at: path)
    let (file, problems) = RequestFile.read(bytes, environment: values) { name in
      try? Files.bytes(at: name.hasPrefix("/") ? name : folder + name)
    }
    for problem in problems + (file?.misdirectedRequests(in: network) ?? []) {
      let help = problem.help.isEmpty ? "" : "\nhelp: \(problem.help)"
      let place = "\(shownName(of: path)):\(problem)"
      // Without the name of this program in front, so that editors find the place.
      try TerminalOutput(descriptor: 2).write((place + help).harmless(keeping: .newline) + "\n")
    }
    guard let file, file.misdirectedRequests(in: network).isEmpty else { return nil }
    return file
  }

  private static func bytes(at path: String) throws -> [UInt8] {
    do {
      return try Files.bytes(at: path)
    } catch {
      throw UnreadableFile(reason: "\(path) could not be read: \(error)")
    }
  }

  private static func standardInput() throws -> [UInt8] {
    Array(try FileHandle.standardInput.readToEnd() ?? Data())
  }

  private static func shownName(of path: String) -> String {
    path == "-" ? "standard input" : path
  }
}
