import ArgumentParser
import Curriculum
import Foundation
import HTTPSemantics
import Laboratory
import LineEditor
import Shell
import Terminal
import Wire

extension Evening {
  /// Runs the practice server alone, with a line for each exchange, until a signal stops it.
  func serve(_ name: String?, port: Int?) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let network = try world(name, in: course())
      let alarm = Alarm()
      let listener = try Listener(
        network: network,
        port: port,
        clock: Desk.now,
        whenRecorded: Alarm.ring
      )
      defer { listener.stop() }
      var shown = 0
      do {
        try print(greeting(of: listener))
        while case .news = alarm.wait() { try print(lines(of: listener.drain(), after: &shown)) }
        // What came in before the signal is told as well.
        listener.stop()
        try print(lines(of: listener.drain(), after: &shown))
      } catch let error as SystemError where error.isBrokenPipe {
        // Nobody reads any more, so nobody is told.
      }
    }
  }

  /// Returns the world of a name or a file or, without one, the first that a lesson plays in.
  func world(_ name: String?, in course: Course) throws -> Network {
    guard let name else {
      guard let network = firstWorld(of: course) else { throw ExitCode(1) }
      return network
    }
    if let network = course.worlds[name] { return network }
    if name.hasSuffix(".yml") || name.contains("/") { return try world(inFile: name, in: course) }
    let near = Spelling.nearest(to: name, among: course.worlds.keys.sorted())
    let names = course.worlds.keys.sorted().joined(separator: ", ")
    let help = near.map { "did you mean '\($0)'?" } ?? "there is \(names)"
    throw ValidationError("There is no world '\(name)': \(help)")
  }

  /// Reads a world file; the hosts of the course are there too.
  private func world(inFile path: String, in course: Course) throws -> Network {
    let text: String
    do {
      text = String(decoding: try Files.bytes(at: path), as: UTF8.self)
    } catch {
      throw UnreadableFile(reason: "\(path) could not be read: \(error)")
    }
    let (site, diagnostics) = WorldReader.read(text, file: path)
    for diagnostic in diagnostics { Complaint.write("\(diagnostic)") }
    guard let site, diagnostics.isEmpty else { throw ExitCode(1) }
    return course.network(with: site)
  }

  private func greeting(of listener: Listener) -> [StyledText] {
    let target = listener.network.targets.first?.path ?? "/"
    return [
      "\("Methodical", .heading) serves \(listener.network.defaultHost) on "
        + "\("http://\(listener.address)", .strong); Control-C stops it.",
      "Try: \("curl -i http://\(listener.address)\(target)", .key)",
    ]
  }

  private func lines(of exchanges: [RecordedExchange], after shown: inout Int) -> [StyledText] {
    let traffic = TrafficRendering(rendition)
    return exchanges.flatMap { recorded -> [StyledText] in
      let forgotten = recorded.number - shown - 1
      shown = recorded.number
      let line = traffic.line(
        of: recorded.exchange,
        at: Self.time(of: recorded.instant),
        from: recorded.peer,
        hasStates: recorded.hasStates
      )
      return (forgotten > 0 ? [traffic.line(ofForgotten: forgotten)] : []) + [line]
    }
  }

  private func print(_ lines: [StyledText]) throws {
    guard !lines.isEmpty else { return }
    try TerminalOutput().write(rendition.render(lines))
  }

  /// Returns the time of the day at the learner's place.
  private static func time(of instant: Timestamp) -> String {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
    let parts = Calendar.current.dateComponents([.hour, .minute, .second], from: date)
    return [parts.hour, parts.minute, parts.second]
      .map { String(format: "%02d", $0 ?? 0) }.joined(separator: ":")
  }
}
