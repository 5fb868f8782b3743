import Curriculum
import HTTPSemantics
import Testing

@Suite struct `Checking lessons beside each other` {
  @Test(arguments: LessonOrder.mistaken)
  func `names what does not go together`(order: LessonOrder) {
    #expect(diagnostics(of: order) == order.diagnostics)
  }

  @Test(arguments: LessonOrder.sound)
  func `finds no term in`(order: LessonOrder) {
    #expect(diagnostics(of: order) == [])
  }

  private func diagnostics(of order: LessonOrder) -> [String] {
    let check = CourseCheck(of: order.folder, at: Timestamp(seconds: 1_000_000))
    return check.diagnostics.map(\.description)
  }
}
