import Terminal
import Testing

@testable import LineEditor

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `Reading plain lines` {
  private func read(_ bytes: [UInt8]) throws -> [Result<String, LineReadingFailure>] {
    let pipe = try Pipe()
    let writer = OpenFile(descriptor: pipe.writing)
    try writer.write(bytes)
    close(pipe.writing)
    defer { close(pipe.reading) }
    var reader = PlainLineReader(descriptor: pipe.reading)
    var results: [Result<String, LineReadingFailure>] = []
    while true {
      do throws(LineReadingFailure) {
        guard case .line(let line) = try reader.readLine(prompt: Prompt("")) else { return results }
        results.append(.success(line))
      } catch {
        results.append(.failure(error))
      }
    }
  }

  struct Case: CustomTestStringConvertible {
    let text: String
    let lines: [String]

    var testDescription: String {
      text.debugDescription
    }
  }

  static let cases = [
    Case(text: "", lines: []),
    Case(text: "\n", lines: [""]),
    Case(text: "a", lines: ["a"]),
    Case(text: "a\nb", lines: ["a", "b"]),
    Case(text: "a\n\nb\n", lines: ["a", "", "b"]),
    Case(text: "a\r\nb\r\n", lines: ["a", "b"]),
    Case(text: "a\rb\n", lines: ["a\rb"]),
    Case(text: "é日😀\n", lines: ["é日😀"]),
  ]

  @Test(arguments: cases)
  func `LF, CRLF and the end of the input end lines`(_ example: Case) throws {
    #expect(try read(Array(example.text.utf8)) == example.lines.map { .success($0) })
  }

  @Test func `a line that is not UTF-8 is reported with its bytes, and the next one is read`()
    throws
  {
    let results = try read([0x61, 0xFF, 0x0A] + Array("next\n".utf8))
    #expect(results == [.failure(.malformed([0x61, 0xFF])), .success("next")])
  }

  @Test func `an input that cannot be read is refused by the system`() {
    var reader = PlainLineReader(descriptor: -1)
    #expect(throws: LineReadingFailure.refused(SystemError(number: EBADF))) {
      try reader.readLine(prompt: Prompt(""))
    }
  }

  @Test func `a prompt is written without decoration, and its row ends with the input`() throws {
    let input = try Pipe()
    let screen = try Pipe()
    close(input.writing)
    var reader = PlainLineReader(
      descriptor: input.reading,
      promptingOn: TerminalOutput(descriptor: screen.writing)
    )
    #expect(try reader.readLine(prompt: Prompt("play ▸ ".styled(.prompt))) == .endOfInput)
    let shown = try OpenFile(descriptor: screen.reading).read(atMost: 100)
    #expect(String(validating: shown, as: UTF8.self) == "play ▸ \n")
    for descriptor in [input.reading, screen.reading, screen.writing] { close(descriptor) }
  }
}
