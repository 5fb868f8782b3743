import HTTPSemantics
import Testing

@Suite
struct `Entity tags` {
  struct Comparison: CustomTestStringConvertible {
    let first: String
    let second: String
    let strong: Bool
    let weak: Bool
    var testDescription: String { "\(first) and \(second)" }
  }

  @Test(arguments: [
    Comparison(first: #"W/"1""#, second: #"W/"1""#, strong: false, weak: true),
    Comparison(first: #"W/"1""#, second: #"W/"2""#, strong: false, weak: false),
    Comparison(first: #"W/"1""#, second: #""1""#, strong: false, weak: true),
    Comparison(first: #""1""#, second: #""1""#, strong: true, weak: true),
  ])
  func `RFC 9110 8.8.3.2: are compared strongly and weakly`(_ row: Comparison) throws {
    let first = try #require(EntityTag(fieldValue: row.first))
    let second = try #require(EntityTag(fieldValue: row.second))
    #expect(first.stronglyMatches(second) == row.strong)
    #expect(second.stronglyMatches(first) == row.strong)
    #expect(first.weaklyMatches(second) == row.weak)
    #expect(second.weaklyMatches(first) == row.weak)
  }

  @Test(arguments: [#""""#, #""xyzzy""#, #"W/"xyzzy""#, #""a,b""#, #""!#~\""#, #""é""#])
  func `RFC 9110 8.8.3: are read as they are written`(_ text: String) throws {
    #expect(try #require(EntityTag(fieldValue: text)).description == text)
  }

  @Test(arguments: ["", "xyzzy", "\"", #"w/"a""#, #"W/a"#, #""a" "#, #""a"b"#, #""a b""#, #""a"""#])
  func `RFC 9110 8.8.3: are quoted texts without spaces`(_ text: String) {
    #expect(EntityTag(fieldValue: text) == nil)
  }

  struct List: CustomTestStringConvertible {
    let text: String
    let value: EntityTagCondition
    var testDescription: String { text }
  }

  @Test(arguments: [
    List(text: "*", value: .any),
    List(text: #""xyzzy""#, value: .list([EntityTag("xyzzy")])),
    List(
      text: #""xyzzy", "r2d2xxxx",W/"c3",, "#,
      value: .list([EntityTag("xyzzy"), EntityTag("r2d2xxxx"), EntityTag("c3", isWeak: true)])
    ),
    List(text: "", value: .malformed("")),
    List(text: "abc", value: .malformed("abc")),
    List(text: #"*, "a""#, value: .malformed(#"*, "a""#)),
    List(text: #""a" "b""#, value: .malformed(#""a" "b""#)),
  ])
  func `RFC 9110 13.1.1: stand in lists, or * stands for any`(_ row: List) {
    #expect(EntityTagCondition(fieldValue: row.text) == row.value)
  }
}
