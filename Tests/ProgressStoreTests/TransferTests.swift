import Foundation
import Learning
import Testing

@testable import ProgressStore

@Suite struct `Moving progress between stores` {
  struct Stopped: Error {}

  private func place(_ step: String, at instant: Int64, finished: Int64? = nil) -> Place {
    Place(
      learner: "Ann",
      course: "write-methods",
      lesson: "put-replaces",
      step: step,
      finished: finished.map(Instant.init(milliseconds:)),
      instant: Instant(milliseconds: instant)
    )
  }

  private func text(_ store: ProgressStore, of learner: String? = nil) throws -> String {
    var text = ""
    try store.export(of: learner, programVersion: "0.1.0") { text += $0 }
    return text
  }

  /// Takes the text in as the program does.
  private func take(_ text: String, into store: ProgressStore) throws -> Merge.Counts {
    try store.merge { merge in
      var reader = ProgressReader()
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
        switch try reader.read(line) {
        case .attempt(let attempt): try merge.take(attempt)
        case .place(let place): try merge.take(place)
        default: break
        }
      }
      try reader.finish()
    }
  }

  @Test func `an empty store exports its header`() throws {
    let store = try ProgressStore.inMemory()
    #expect(
      try text(store)
        == #"{"format":"methodical progress","version":1,"program":"0.1.0","attempts":0,"places":0}"#
        + "\n"
    )
  }

  @Test func `all columns survive the way through a file`() throws {
    let store = try ProgressStore.inMemory()
    let attempts = (0..<120).map(`Keeping every column`.attempt)
    for attempt in attempts { try store.record(attempt) }
    try store.setPlace(place("end", at: 7, finished: 5))
    let other = try ProgressStore.inMemory()
    let counts = try take(text(store), into: other)
    #expect(counts.newAttempts == 120 && counts.newPlaces == 1)
    #expect(try text(other) == text(store))
    #expect(
      try other.places(learner: "Ann", course: "write-methods")[0].finished?.milliseconds == 5
    )
  }

  @Test func `importing twice changes nothing, also with JSON in another spelling`() throws {
    let store = try ProgressStore.inMemory()
    try store.record(.sample(json: #"{ "b" : 1.0, "a" : "\u00e9" }"#))
    try store.setPlace(place("end", at: 7, finished: 5))
    let before = try text(store)
    let counts = try take(before, into: store)
    #expect(counts.attempts == 1 && counts.newAttempts == 0)
    #expect(counts.places == 1 && counts.newPlaces == 0)
    #expect(try text(store) == before)
  }

  @Test func `one learner is exported in the order of recording, across courses`() throws {
    let store = try ProgressStore.inMemory()
    for (learner, course) in [("Ann", "z"), ("Bob", "z"), ("Ann", "a"), ("Ann", "z")] {
      try store.record(.sample(learner: learner, course: course))
    }
    let lines = try text(store, of: "Ann").split(separator: "\n")
    #expect(lines.count == 4)
    let courses = lines.dropFirst().map { $0.contains(#""course":"z""#) }
    #expect(courses == [true, false, true])
  }

  @Test func `nothing is taken in if the work ends in an error`() throws {
    let store = try ProgressStore.inMemory()
    #expect(throws: Stopped.self) {
      try store.merge { merge in
        for _ in 0..<100 { try merge.take(.sample()) }
        try merge.take(place("read", at: 1))
        throw Stopped()
      }
    }
    #expect(try store.learners().isEmpty)
  }

  @Test func `another attempt of a known id is refused`() throws {
    let store = try ProgressStore.inMemory()
    let attempt = Attempt.sample()
    try store.record(attempt)
    let forged = try text(store).replacingOccurrences(of: #""score":1"#, with: #""score":0"#)
    #expect(
      throws: ProgressStoreError(
        path: ":memory:",
        problem: .conflictingAttempt(id: attempt.id.description)
      )
    ) {
      try take(forged, into: store)
    }
  }

  struct Meeting: CustomTestStringConvertible {
    let here: (step: String, at: Int64, finished: Int64?)
    let there: (step: String, at: Int64, finished: Int64?)
    let result: (step: String, at: Int64, finished: Int64?)
    let isNew: Bool
    var testDescription: String { "\(here) meets \(there)" }
  }

  @Test(arguments: [
    Meeting(here: ("a", 1, nil), there: ("b", 2, nil), result: ("b", 2, nil), isNew: true),
    Meeting(here: ("a", 2, nil), there: ("b", 1, nil), result: ("a", 2, nil), isNew: false),
    Meeting(here: ("a", 1, nil), there: ("b", 1, nil), result: ("a", 1, nil), isNew: false),
    Meeting(here: ("a", 2, nil), there: ("b", 1, 1), result: ("a", 2, 1), isNew: true),
    Meeting(here: ("a", 2, 2), there: ("b", 1, 1), result: ("a", 2, 1), isNew: true),
    Meeting(here: ("a", 1, 1), there: ("b", 2, 2), result: ("b", 2, 1), isNew: true),
    Meeting(here: ("a", 1, 1), there: ("b", 2, nil), result: ("b", 2, 1), isNew: true),
    Meeting(here: ("a", 2, 1), there: ("b", 1, 2), result: ("a", 2, 1), isNew: false),
  ])
  func `the later place stays, and the first end of a lesson`(meeting: Meeting) throws {
    let store = try ProgressStore.inMemory()
    try store.setPlace(
      place(meeting.here.step, at: meeting.here.at, finished: meeting.here.finished)
    )
    let counts = try store.merge { merge in
      let there = meeting.there
      try merge.take(place(there.step, at: there.at, finished: there.finished))
    }
    #expect((counts.newPlaces == 1) == meeting.isNew)
    let result = meeting.result
    #expect(
      try store.places(learner: "Ann", course: "write-methods")
        == [place(result.step, at: result.at, finished: result.finished)]
    )
  }

  @Test func `imported names are those known here`() throws {
    let store = try ProgressStore.inMemory()
    try store.record(.sample(learner: "A\u{308}nne"))
    _ = try store.merge { merge in
      try merge.take(.sample(learner: " \u{C4}nne"))
      try merge.take(.sample(learner: " Bob "))
      try merge.take(.sample(learner: "Bob"))
    }
    #expect(try store.learners().map { $0.unicodeScalars.count } == [5, 3])
    #expect(try store.attempts(learner: "A\u{308}nne", course: "write-methods").count == 2)
    #expect(try store.attempts(learner: "Bob", course: "write-methods").count == 2)
  }

  @Test func `a file is private, complete, and takes no name that is taken`() throws {
    let folder = try TemporaryFolder()
    let store = try ProgressStore.inMemory()
    for _ in 0..<200 { try store.record(.sample()) }
    let path = "\(folder.path)/mine.jsonl"
    #expect(try store.export(of: nil, programVersion: "0.1.0", to: path))
    #expect(try mode(path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text(store))
    #expect(try !store.export(of: "Bob", programVersion: "0.1.0", to: path))
    #expect(try folder.names() == ["mine.jsonl"])
  }

  @Test func `a file that cannot be written is an error about that file`() throws {
    let folder = try TemporaryFolder()
    let store = try ProgressStore.inMemory()
    let path = "\(folder.path)/nowhere/mine.jsonl"
    let reason = ProgressStoreError.Problem.inaccessible(reason: "no such file or directory")
    #expect(throws: ProgressStoreError(path: path, problem: reason)) {
      try store.export(of: nil, programVersion: "0.1.0", to: path)
    }
  }
}
