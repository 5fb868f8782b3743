import Experiments
import Foundation
import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@testable import Curriculum

@Suite struct `The systems of the articles` {
  @Test(arguments: SystemCase.all)
  func `do what is typed at them, as written and fixed`(system: SystemCase) throws {
    let world = try #require(Self.worlds[system.host])
    var trial = Trial(on: world)
    var profile: ClientProfile?
    for line in system.script {
      try run(line.text, &trial, &profile)
      guard !line.outcome.isEmpty else { continue }
      let delivery = try #require(trial.runs.last?.delivery)
      let outcome = delivery.response.map { String($0.status.code) } ?? delivery.fate.name
      #expect(outcome == line.outcome, "\(line.text)")
      let content = String(decoding: delivery.response?.content ?? [], as: UTF8.self)
      #expect(line.content.isEmpty || content.contains(line.content), "\(line.text): \(content)")
    }
  }

  @Test func `SY1 to SY26: none is missing`() {
    #expect(Set(SystemCase.all.map(\.number)) == Set((1...26).map { "SY\($0)" }))
  }

  private func run(
    _ line: String,
    _ trial: inout Trial,
    _ profile: inout ClientProfile?
  ) throws {
    let instant = Timestamp(seconds: 1_790_000_000)
    if let command = try LaboratoryCommand.read(line) {
      if case .asClient(let name) = command {
        profile = name.flatMap(ClientProfile.named)
      } else {
        try trial.apply(command, at: instant)
      }
      return
    }
    if case .request(let draft) = RequestNotation.parse(line, final: true) {
      let request = UserAgent.strict.request(from: draft, defaultHost: trial.network.defaultHost)
      if let profile {
        trial.send(request.request, as: profile, at: instant)
      } else {
        trial.send(request.request, at: instant)
      }
      return
    }
    var reader = CallReader()
    guard case .read(let calls, _) = reader.read(line, defaultHost: "localhost", isFinal: true)
    else {
      Issue.record("\(line) is nothing that can be sent")
      return
    }
    for call in calls { trial.send(call.request, at: instant) }
  }

  private static let worlds: [String: Network] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Lessons").standardizedFileURL
    let course = CourseFolder(
      text: { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) },
      names: { name in
        let names = try? FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: name).path
        )
        return (names ?? []).sorted()
      }
    )
    return WorldReader.readAll(course).values
  }()
}
