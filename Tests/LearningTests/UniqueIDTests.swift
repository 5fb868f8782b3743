import Learning
import Testing

@Suite struct `UUIDs` {
  struct Malformed: CustomTestStringConvertible {
    let text: String
    let testDescription: String
  }

  @Test func `RFC 9562 4: text is read in either case and written in small letters`() throws {
    let id = try #require(UniqueID("F81D4fae-7dec-11D0-A765-00a0c91e6bf6"))
    #expect(id.description == "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
  }

  @Test func `RFC 9562 5.9 and 5.10: leading zeros stay, and all bits may be set`() {
    for text in ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"] {
      #expect(UniqueID(text)?.description == text)
    }
  }

  @Test(arguments: [
    Malformed(text: "", testDescription: "nothing"),
    Malformed(text: "f81d4fae7dec11d0a76500a0c91e6bf6", testDescription: "no hyphens"),
    Malformed(text: "f81d4fae-7dec-11d0-a76500a0c91e6bf6", testDescription: "too few groups"),
    Malformed(text: "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6", testDescription: "a hyphen displaced"),
    Malformed(text: "f81d4fae-7dec-11d0-a765-00a0c91e6bf", testDescription: "a digit too few"),
    Malformed(text: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6-", testDescription: "a hyphen too many"),
    Malformed(text: "g81d4fae-7dec-11d0-a765-00a0c91e6bf6", testDescription: "no digit"),
    Malformed(text: "+81d4fae-7dec-11d0-a765-00a0c91e6bf6", testDescription: "a sign"),
    Malformed(
      text: "é81d4fa-7dec-11d0-a765-00a0c91e6bf6",
      testDescription: "a letter of two bytes"
    ),
  ])
  func `RFC 9562 4: other texts are none`(malformed: Malformed) {
    #expect(UniqueID(malformed.text) == nil)
  }

  @Test func `RFC 9562 5.4: random ones have version 4, variant 10 and survive their text`() throws
  {
    var generator = FixedGenerator(state: 9562)
    var ids: Set<UniqueID> = []
    for _ in 0..<1_000 {
      let id = UniqueID(using: &generator)
      let digits = Array(id.description)
      try #require(digits[14] == "4")
      try #require("89ab".contains(digits[19]))
      try #require(UniqueID(id.description) == id)
      ids.insert(id)
    }
    #expect(ids.count == 1_000)
  }
}
