import Learning
import Testing

@testable import ProgressStore

@Suite struct `Keeping places` {
  let store: ProgressStore

  init() throws {
    store = try ProgressStore.inMemory()
  }

  private func place(
    _ lesson: String = "put-replaces",
    step: String,
    finished: Int64? = nil,
    at instant: Int64
  ) -> Place {
    Place(
      learner: "Ann",
      course: "write-methods",
      lesson: lesson,
      step: step,
      finished: finished.map(Instant.init(milliseconds:)),
      instant: Instant(milliseconds: instant)
    )
  }

  @Test func `a learner who never began is nowhere`() throws {
    #expect(try store.places(learner: "Ann", course: "write-methods").isEmpty)
  }

  @Test func `a lesson has one place, the latest`() throws {
    try store.setPlace(place(step: "read", at: 1))
    try store.setPlace(place(step: "predict", at: 2))
    #expect(
      try store.places(learner: "Ann", course: "write-methods") == [place(step: "predict", at: 2)]
    )
  }

  @Test func `each lesson has its place, and the first is where the learner is now`() throws {
    let put = place(step: "predict", at: 3)
    let post = place("post-processes", step: "read", at: 1)
    try store.setPlace(put)
    try store.setPlace(post)
    #expect(try store.places(learner: "Ann", course: "write-methods") == [put, post])
    #expect(try store.places(learner: "Bob", course: "write-methods").isEmpty)
    #expect(try store.places(learner: "Ann", course: "caching").isEmpty)
    #expect(try store.learners() == ["Ann"])
  }

  @Test func `a finished lesson stays finished since the first time`() throws {
    try store.setPlace(place(step: "end", finished: 5, at: 5))
    try store.setPlace(place(step: "read", at: 6))
    try store.setPlace(place(step: "end", finished: 7, at: 7))
    #expect(
      try store.places(learner: "Ann", course: "write-methods")
        == [place(step: "end", finished: 5, at: 7)]
    )
  }
}
