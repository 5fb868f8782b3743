import Learning
import Testing

@Suite struct `Lines of progress files` {
  static let attemptID = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"
  static let presentationID = "0be16510-5e78-46d5-b81e-174a68668a4a"

  static func presentation() throws -> Presentation {
    Presentation(
      id: try #require(UniqueID(presentationID)),
      course: "write-methods",
      item: "put-replaces/what-remains",
      itemVersion: 2,
      keyDigest: "c0ffee",
      seed: .max
    )
  }

  static func attempt(_ kind: Attempt.Kind, certainty: Certainty? = nil) throws -> Attempt {
    Attempt(
      id: try #require(UniqueID(attemptID)),
      learner: "Änne \"A\"\n\u{2028}",
      presentation: try presentation(),
      tryNumber: 3,
      kind: kind,
      certainty: certainty,
      hints: 1,
      triedFirst: true,
      milliseconds: 4_000,
      instant: Instant(milliseconds: -5),
      programVersion: "0.1.0"
    )
  }

  static func attemptText(_ middle: String, _ certainty: String = "") -> String {
    #"{"attempt":"\#(attemptID)","learner":"Änne \"A\"\n\#u{2028}","course":"write-methods","#
      + #""item":"put-replaces/what-remains","itemVersion":2,"keyDigest":"c0ffee","#
      + #""presentation":"\#(presentationID)","seed":"18446744073709551615","try":3,"#
      + middle + "," + certainty
      + #""hints":1,"triedFirst":true,"milliseconds":4000,"instant":-5,"program":"0.1.0"}"#
  }

  @Test func `an answer is a line, and the line is the answer`() throws {
    let judgement = try #require(Judgement(score: 0.1 + 0.2, misconceptions: ["M10"]))
    let kind = Attempt.Kind.answer(json: #"{"b":1.0,"a":["é"]}"#, judgement: judgement)
    let line = ProgressLine.attempt(try Self.attempt(kind, certainty: .likely))
    let text = Self.attemptText(
      #""answer":{"b":1.0,"a":["é"]},"score":0.30000000000000004,"misconceptions":["M10"]"#,
      #""certainty":"likely","#
    )
    #expect(line.text == text)
    #expect(try ProgressLine(parsing: text.utf8) == line)
  }

  @Test func `a withdrawal is a line, and the line is the withdrawal`() throws {
    let id = try #require(UniqueID(Self.presentationID))
    let line = ProgressLine.attempt(try Self.attempt(.withdrawal(of: id)))
    let text = Self.attemptText(#""withdraws":"\#(Self.presentationID)""#)
    #expect(line.text == text)
    #expect(try ProgressLine(parsing: text.utf8) == line)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.5, "0.5"), (1.0 / 3, "0.3333333333333333"), (1e-300, "1e-300"),
  ])
  func `a score is the shortest number that reads as it`(score: Double, text: String) throws {
    let judgement = try #require(Judgement(score: score))
    let line = ProgressLine.attempt(try Self.attempt(.answer(json: "1", judgement: judgement)))
    let written = try #require(line.text)
    #expect(written.contains("\"score\":\(text),"))
    #expect(try ProgressLine(parsing: written.utf8) == line)
  }

  @Test func `an answer that is no JSON has no line`() throws {
    #expect(
      ProgressLine.attempt(try Self.attempt(.answer(json: "a, b", judgement: .right))).text == nil
    )
  }

  @Test(arguments: [nil, 5] as [Int64?]) func `a place is a line`(finished: Int64?) throws {
    let place = Place(
      learner: "Ann",
      course: "write-methods",
      lesson: "put-replaces",
      step: "read",
      finished: finished.map(Instant.init(milliseconds:)),
      instant: Instant(milliseconds: 7)
    )
    let text =
      #"{"place":"put-replaces","learner":"Ann","course":"write-methods","step":"read","#
      + (finished == nil ? "" : #""finished":5,"#) + #""instant":7}"#
    #expect(ProgressLine.place(place).text == text)
    #expect(try ProgressLine(parsing: text.utf8) == .place(place))
  }

  @Test func `a header is a line, with counts or without`() throws {
    let full = ProgressHeader(programVersion: "0.1.0", attempts: 3, places: 1)
    let text =
      #"{"format":"methodical progress","version":1,"program":"0.1.0","attempts":3,"places":1}"#
    #expect(ProgressLine.header(full).text == text)
    #expect(try ProgressLine(parsing: text.utf8) == .header(full))
    let short = #"{"format":"methodical progress","version":1,"program":"0.1.0"}"#
    let bare = ProgressHeader(programVersion: "0.1.0", attempts: nil, places: nil)
    #expect(ProgressLine.header(bare).text == short)
    #expect(try ProgressLine(parsing: short.utf8) == .header(bare))
  }
}
