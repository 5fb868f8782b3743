import Curriculum
import Learning
import Testing
import Tutor

@Suite struct `The map of a course` {
  @Test func `begins with the first lesson`() throws {
    let map = CourseMap(of: try .questions(), places: [])
    #expect(map.entries.map(\.id) == ["a", "b", "c"])
    #expect(map.entries.map(\.state) == [.open, .open, .open])
    #expect(map.entries.map(\.missing) == [[], ["a"], ["b"]])
    #expect(map.next == "a")
    #expect(map.doneCount == 0)
    #expect(map.minutesLeft == 30)
  }

  @Test func `says what is done, where the learner is, and what is left`() throws {
    let done = Place.at("z", of: "a", minute: 1, isDone: true)
    let here = Place.at("y", of: "b", minute: 2)
    let map = CourseMap(of: try .questions(), places: [here, done])
    let moment = Instant(milliseconds: 60_000)
    #expect(map.entries.map(\.state) == [.done(moment), .begun(at: "b/y"), .open])
    #expect(map.entries.map(\.missing) == [[], [], ["b"]])
    #expect(map.next == "b")
    #expect(map.doneCount == 1)
    #expect(map.minutesLeft == 20)
    let places = map.entries.map { map.place(in: $0) }
    #expect(places.map { $0?.step } == [nil, 3, nil])
    #expect(places.map { $0?.count } == [nil, 4, nil])
  }

  @Test func `goes on where the learner was last, and else in the order of the course`() throws {
    let course = try Course.questions()
    let early = Place.at("x", of: "c", minute: 2)
    let done = Place.at("z", of: "a", minute: 3, isDone: true)
    #expect(CourseMap(of: course, places: [early]).next == "c")
    #expect(CourseMap(of: course, places: [done, early]).next == "b")
  }

  @Test func `has nothing next when all is done`() throws {
    let places = ["a", "b", "c"].map { Place.at("z", of: $0, minute: 1, isDone: true) }
    let map = CourseMap(of: try .questions(), places: places)
    #expect(map.next == nil)
    #expect(map.minutesLeft == 0)
  }

  @Test func `survives places in lessons and steps that are no more`() throws {
    let places = [Place.at("gone", of: "b", minute: 2), Place.at("x", of: "gone", minute: 1)]
    let map = CourseMap(of: try .questions(), places: places)
    #expect(map.entries.map(\.state) == [.open, .begun(at: "b/gone"), .open])
    #expect(map.next == "b")
    #expect(map.entries.allSatisfy { map.place(in: $0)?.step == nil })
  }
}
