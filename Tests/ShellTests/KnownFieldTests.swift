import HTTPSemantics
import Testing

@testable import Shell

@Suite struct `Fields that are offered` {
  @Test func `are named once, with a meaning that fits beside the name`() {
    let names = KnownField.all.map(\.name)
    #expect(Set(names).count == names.count)
    for field in KnownField.all {
      #expect(!field.meaning.isEmpty)
      #expect(field.name.spelling.count < 21 && field.meaning.count < 58, "\(field.name)")
    }
  }

  @Test func `have values where few are common`() {
    #expect(KnownField.values(of: .expect).map(\.value) == ["100-continue"])
    #expect(KnownField.values(of: .ifNoneMatch).map(\.value) == ["*", "{{ETag}}"])
    let types = KnownField.values(of: .contentType).map(\.value)
    #expect(types.contains("application/merge-patch+json"))
    #expect(KnownField.values(of: FieldName("X-Other")).isEmpty)
  }
}
