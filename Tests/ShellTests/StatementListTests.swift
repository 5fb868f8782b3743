import Curriculum
import Shell
import Terminal
import Testing

@Suite struct `The list of statements` {
  private static func lines(_ rendition: Rendition) throws -> (count: Int, lines: [Substring]) {
    let course = try #require(Course.read(.shipped).course)
    let statements = course.statements().statements
    let list = Conversation.list(statements, in: rendition)
    return (statements.count, list.split(separator: "\n", omittingEmptySubsequences: false))
  }

  @Test func `has a line for each of them for other programs`() throws {
    let (count, lines) = try Self.lines(Rendition(isPlain: true))
    #expect(lines.count == count + 1)
    #expect(lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.contains(/^N\d{3}  \S/) })
  }

  @Test func `fits the width of a terminal`() throws {
    let (_, lines) = try Self.lines(Rendition(columns: 80))
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.contains("statements,") })
  }
}
