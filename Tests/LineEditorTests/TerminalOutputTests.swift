import Testing

@testable import LineEditor

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `Writing to standard output` {
  @Test func `a text arrives whole though the pipe is full in between and does not block`()
    async throws
  {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    let text = String(repeating: "0123456789abcdef", count: 50_000)
    #expect(fcntl(pipe.writing, F_SETFL, O_NONBLOCK) == 0)
    let input = OpenFile(descriptor: pipe.reading)
    let received = Task.detached {
      var count = 0
      while case let bytes = try input.read(atMost: 4096), !bytes.isEmpty { count += bytes.count }
      return count
    }
    try TerminalOutput(descriptor: pipe.writing).write(text)
    close(pipe.writing)
    #expect(try await received.value == text.utf8.count)
  }

  @Test func `a reader that is gone is told from other errors`() throws {
    TerminalState.guardUntilExit()
    let pipe = try Pipe()
    close(pipe.reading)
    defer { close(pipe.writing) }
    let broken = #expect(throws: SystemError.self) {
      try TerminalOutput(descriptor: pipe.writing).write("x")
    }
    #expect(broken?.isBrokenPipe == true)
    let unknown = #expect(throws: SystemError.self) {
      try TerminalOutput(descriptor: -1).write("x")
    }
    #expect(unknown == SystemError(number: EBADF))
    #expect(unknown?.isBrokenPipe == false)
  }
}
