import Curriculum
import Learning
import Testing
import Tutor

@Suite struct `Progress in a course` {
  private func progress(_ attempts: Attempt..., places: [Place] = []) throws -> CourseProgress {
    CourseProgress(of: try .questions(), attempts: attempts, places: places)
  }

  @Test func `of nobody is empty`() throws {
    let progress = try progress()
    #expect(progress.isEmpty)
    #expect(progress.skills.isEmpty)
    #expect(progress.untestedSkills == 3)
    #expect(progress.beliefs.isEmpty)
    #expect(progress.missed.isEmpty)
    #expect(progress.map.next == "a")
  }

  @Test func `is not empty once a lesson is begun`() throws {
    #expect(try !progress(places: [.at("x", of: "a", minute: 1)]).isEmpty)
  }

  @Test func `tells what came of the questions about each skill, in the order of time`() throws {
    let progress = try progress(
      .answer("b/y", at: 3),
      .answer("a/y", at: 1, matching: ["M2"]),
      .answer("a/x", at: 2, version: 2)
    )
    #expect(progress.skills.map(\.skill.id) == ["s", "t"])
    #expect(progress.skills.map(\.rightCount) == [1, 1])
    #expect(progress.skills.last?.results.map(\.verdict) == [.wrong, .right])
    #expect(progress.untestedSkills == 1)
    #expect(progress.answers == LearnerHistory.Tally(right: 2, wrong: 1))
  }

  @Test func `names what was missed last, in the order of the course`() throws {
    let progress = try progress(
      .answer("c/y", at: 1, matching: ["M2"]),
      .answer("a/y", at: 2, matching: ["M2"]),
      .answer("b/y", at: 3, matching: ["M2"]),
      .answer("b/y", at: 4)
    )
    #expect(progress.missed.map(\.step.id) == ["a/y", "c/y"])
    #expect(progress.missed.map(\.lesson) == ["a", "c"])
    #expect(progress.missed.map(\.instant.milliseconds) == [120_000, 60_000])
  }

  @Test func `names the beliefs that stand before those that were refuted since`() throws {
    let progress = try progress(
      .answer("a/x", at: 1, version: 2, matching: ["M1"]),
      .answer("a/y", at: 2, matching: ["M2"]),
      .answer("b/y", at: 3)
    )
    #expect(progress.beliefs.map(\.record.misconception) == ["M1", "M2"])
    #expect(progress.beliefs.map(\.misconception?.belief) == ["PUT merges.", "PUT is safe."])
    #expect(progress.beliefs.map(\.record.refuted?.milliseconds) == [nil, 180_000])
  }

  @Test func `does not judge by questions that are no longer asked, or no longer so`() throws {
    let progress = try progress(
      .answer("a/x", at: 1, version: 1, matching: ["M1"]),
      .answer("gone/x", at: 2, matching: ["M99"])
    )
    #expect(progress.missed.isEmpty)
    #expect(progress.skills.isEmpty)
    #expect(progress.outdated == 2)
    #expect(progress.beliefs.map(\.record.misconception) == ["M99", "M1"])
    #expect(progress.beliefs.map(\.misconception?.id) == [nil, "M1"])
    #expect(progress.answers == LearnerHistory.Tally(wrong: 2))
  }
}
