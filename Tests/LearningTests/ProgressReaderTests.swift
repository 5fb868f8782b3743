import Learning
import Testing

@Suite struct `Reading progress files` {
  struct Case: CustomTestStringConvertible {
    let line: String
    let message: String
    var column: Int?
    var remedy = ""
    var testDescription: String { message }
  }

  private static let exported = "progress files are written by 'methodical export progress'"

  static let place =
    #"{"place":"l","learner":"Ann","course":"c","step":"s","finished":1,"instant":2}"#

  static let answer =
    #"{"attempt":"f81d4fae-7dec-41d0-a765-00a0c91e6bf6","learner":"Ann","course":"c","item":"i","#
    + #""itemVersion":1,"keyDigest":"d","presentation":"0be16510-5e78-46d5-b81e-174a68668a4a","#
    + #""seed":"1","try":1,"answer":["a"],"score":1,"misconceptions":[],"certainty":"guess","#
    + #""hints":0,"triedFirst":false,"milliseconds":1,"instant":1,"program":"0.1.0"}"#

  static let header = #"{"format":"methodical progress","version":1,"program":"0.1.0"}"#

  /// Returns the line with a piece of it replaced.
  private static func line(_ line: String, _ old: String, _ new: String) -> String {
    guard let range = line.firstRange(of: old) else { return "nothing to replace" }
    return line.replacingCharacters(in: range, with: new)
  }

  static let wrongLines: [Case] = [
    Case(
      line: "{",
      message: "expected a member name in double quotes or '}', found the end of the text",
      column: 2
    ),
    Case(
      line: #"{"place": "l",}"#,
      message: "expected a member name in double quotes after ',', found '}'",
      column: 15
    ),
    Case(line: "\u{FEFF}" + header, message: "JSON starts without a byte order mark", column: 1),
    Case(line: "[]", message: "expected an object, found an array"),
    Case(line: "5", message: "expected an object, found a number"),
    Case(line: "null", message: "expected an object, found null"),
    Case(line: #"{"step":1}"#, message: "expected a member 'attempt' or 'place'", remedy: exported),
    Case(line: line(answer, #""try":1,"#, ""), message: "expected a member 'try'"),
    Case(line: line(answer, #""answer":["a"],"#, ""), message: "expected a member 'answer'"),
    Case(
      line: line(place, #""instant""#, #""moment":1,"instant""#),
      message: "found an unknown member 'moment'"
    ),
    Case(
      line: line(
        answer,
        #""answer":["a"]"#,
        #""withdraws":"f81d4fae-7dec-41d0-a765-00a0c91e6bf6""#
      ),
      message: "found an unknown member 'score'"
    ),
    Case(
      line: line(place, #""Ann""#, #"" \t""#),
      message: "expected the member 'learner' to be a name"
    ),
    Case(line: line(place, #""s""#, "7"), message: "expected the member 'step' to be a string"),
    Case(
      line: line(place, #""finished":1"#, #""finished":null"#),
      message: "expected the member 'finished' to be an integer"
    ),
    Case(
      line: line(place, #""instant":2"#, #""instant":1e30"#),
      message: "expected the member 'instant' to be an integer"
    ),
    Case(line: line(answer, "f81d", "f81"), message: "expected the member 'attempt' to be a UUID"),
    Case(
      line: line(answer, #""seed":"1""#, #""seed":"-1""#),
      message: "expected the member 'seed' to be a string of digits, at most 18446744073709551615"
    ),
    Case(
      line: line(answer, #""score":1"#, #""score":1.5"#),
      message: "expected the member 'score' to be a number from 0 to 1"
    ),
    Case(
      line: line(answer, #""misconceptions":[]"#, #""misconceptions":[1]"#),
      message: "expected the member 'misconceptions' to be an array of strings"
    ),
    Case(
      line: line(answer, "guess", "hope"),
      message: "expected the member 'certainty' to be one of 'guess', 'likely', 'certain'"
    ),
    Case(
      line: line(answer, #""hints":0"#, #""hints":-1"#),
      message: "expected the member 'hints' to be an integer from 0"
    ),
    Case(
      line: line(answer, "false", "0"),
      message: "expected the member 'triedFirst' to be true or false"
    ),
    Case(
      line: #"{"format":"GIFT"}"#,
      message: "expected the format 'methodical progress', found 'GIFT'",
      remedy: exported
    ),
    Case(
      line: line(header, #""version":1"#, #""version":0"#),
      message: "expected the member 'version' to be an integer from 1"
    ),
    Case(
      line: line(header, #""version":1"#, #""attempts":-1,"version":1"#),
      message: "expected the member 'attempts' to be an integer from 0"
    ),
    Case(
      line: #"{"format":"methodical progress","version":2,"program":"0.9.0","more":[]}"#,
      message: "expected version 1 of the format, found version 2, written by Methodical 0.9.0",
      remedy: "import the file with the version of Methodical that wrote it, or with a newer one"
    ),
    Case(
      line: #"{"format":"methodical progress","version":2}"#,
      message: "expected version 1 of the format, found version 2",
      remedy: "import the file with the version of Methodical that wrote it, or with a newer one"
    ),
  ]

  @Test(arguments: wrongLines) func `a wrong line is refused in words`(row: Case) throws {
    var reader = ProgressReader()
    _ = try reader.read(Self.header.utf8)
    let error = #expect(throws: ProgressLineError.self) { try reader.read(row.line.utf8) }
    #expect(error?.description == row.message)
    #expect(error?.column == row.column)
    #expect(error?.remedy == row.remedy)
  }

  @Test func `a file begins with its header`() throws {
    var reader = ProgressReader()
    let errors = [
      #expect(throws: ProgressLineError.self) { try reader.read(Self.place.utf8) },
      #expect(throws: ProgressLineError.self) { try ProgressReader().finish() },
    ]
    for error in errors {
      #expect(
        error?.description
          == "expected the first line of a progress file, with the format 'methodical progress'"
      )
      #expect(error?.remedy == Self.exported)
    }
  }

  @Test func `lines are given back one by one, without blank ones and headers`() throws {
    var reader = ProgressReader()
    #expect(try reader.read(Self.header.utf8) == nil)
    #expect(try reader.read(" \t\r".utf8) == nil)
    #expect(try reader.read((Self.answer + "\r").utf8) == ProgressLine(parsing: Self.answer.utf8))
    #expect(try reader.read(Self.header.utf8) == nil)
    #expect(try reader.read(Self.place.utf8) == ProgressLine(parsing: Self.place.utf8))
    try reader.finish()
  }

  @Test(arguments: [
    (#""attempts":2"#, "expected 2 attempts, as the header says, found 1"),
    (#""places":0"#, "expected 0 places, as the header says, found 1"),
  ])
  func `a file that was cut is noticed by the counts of its header`(
    count: String,
    message: String
  ) throws {
    let header = Self.line(Self.header, #""version":1"#, #""version":1,\#(count)"#)
    var reader = ProgressReader()
    for line in [header, Self.answer, Self.place] { _ = try reader.read(line.utf8) }
    let atEnd = #expect(throws: ProgressLineError.self) { try reader.finish() }
    #expect(atEnd?.description == message)
    #expect(atEnd?.remedy == "the file was cut or changed; export it again")
    let atHeader = #expect(throws: ProgressLineError.self) { try reader.read(header.utf8) }
    #expect(atHeader == atEnd)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
