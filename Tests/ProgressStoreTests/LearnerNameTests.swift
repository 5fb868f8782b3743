import ProgressStore
import Testing

@Suite struct `The names of learners` {
  struct Case: CustomTestStringConvertible {
    let typed: String
    let name: String?
    var testDescription: String { typed.debugDescription }
  }

  @Test(arguments: [
    Case(typed: "Ann", name: "Ann"),
    Case(typed: "  Ann Lee\t\n", name: "Ann Lee"),
    Case(typed: "A\u{308}nne", name: "\u{C4}nne"),
    Case(typed: "ann", name: "ann"),
    Case(typed: " \t\u{A0}\u{3000}", name: nil),
    Case(typed: "", name: nil),
  ])
  func `lose the white space around them and are composed`(row: Case) {
    // Strings are equal if they are canonically equivalent, so the scalars are compared.
    let name = LearnerName.tidied(row.typed)
    #expect(name.map { Array($0.unicodeScalars) } == row.name.map { Array($0.unicodeScalars) })
  }

  @Test func `are known in any spelling that Unicode calls equivalent, as they are kept`() {
    let names = ["A\u{308}nne", " Bob ", "Ann"]
    let known = LearnerName.known("\u{C4}nne ", among: names)
    #expect(known.map { Array($0.unicodeScalars) } == Array("A\u{308}nne".unicodeScalars))
    #expect(LearnerName.known("Bob", among: names) == " Bob ")
    #expect(LearnerName.known("ann", among: names) == nil)
    #expect(LearnerName.known(" ", among: names) == nil)
  }
}
