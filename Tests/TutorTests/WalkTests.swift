import Curriculum
import HTTPSemantics
import Laboratory
import Testing
import Tutor

@Suite struct `Walking through a lesson` {
  @Test(arguments: Story.all)
  func `answers each event with effects in their order`(story: Story) throws {
    #expect(try story.played() == story.text)
  }

  @Test(arguments: Story.kinds)
  func `takes answers of every kind`(story: Story) throws {
    let step = try #require(story.step)
    #expect(try story.played(on: try Walk.kinds(at: step)) == story.text)
  }

  @Test func `puts each question in another order, as the seed decides, and records the seed`()
    throws
  {
    var seeds: Set<UInt64> = []
    var orders: Set<[String]> = []
    var rehearsal = Rehearsal(try Walk.kinds(at: "choice", seed: 1))
    var other = Rehearsal(try Walk.kinds(at: "choice", seed: 1))
    for _ in 0..<20 {
      _ = rehearsal.handle(.arrived)
      _ = other.handle(.arrived)
      let order = rehearsal.walk.openQuestion?.sheet.entries.map(\.id) ?? []
      #expect(order == other.walk.openQuestion?.sheet.entries.map(\.id))
      orders.insert(order)
      for case .record(let answer) in rehearsal.handle(.answered("a")) {
        seeds.insert(try #require(answer.seed))
        #expect(answer.json == "[\"\(order[0])\"]")
      }
    }
    #expect(seeds.count == 20)
    #expect(orders.count > 1)
  }

  @Test func `comes to the same on resuming at a step as on walking to it`() throws {
    var walked = Rehearsal(try Walk.sample())
    var arrival = walked.handle(.arrived).map(\.summary)
    for index in walked.walk.lesson.steps.indices {
      let name = walked.walk.step.id.split(separator: "/")[1]
      var resumed = Rehearsal(try Walk.sample(at: index == 0 ? nil : String(name)))
      #expect(resumed.handle(.arrived).map(\.summary) == arrival)
      #expect(resumed.network.state == walked.network.state)
      #expect(resumed.walk.phase == walked.walk.phase)
      arrival = finish(&walked)
    }
  }

  @Test func `begins at the introduction when the step is not known`() throws {
    #expect(try Walk.sample(at: "nowhere").index == 0)
  }

  @Test func `has an open question only while an answer is waited for`() throws {
    var rehearsal = Rehearsal(try Walk.sample(at: "choose"))
    #expect(rehearsal.walk.openQuestion.map(\.keyDigest) == nil)
    _ = rehearsal.handle(.arrived)
    #expect(rehearsal.walk.openQuestion?.sheet.entries.map(\.label) == ["a", "b"])
    _ = rehearsal.handle(.answered("b"))
    #expect(rehearsal.walk.openQuestion.map(\.keyDigest) == nil)
  }

  @Test func `keeps the fingerprint of a key, another one for each key`() throws {
    var digests: Set<String> = []
    for (step, line) in [("predict", "choose a"), ("choose", "choose a"), ("way", "PUT /x/2 1")] {
      var rehearsal = Rehearsal(try Walk.sample(at: step))
      _ = rehearsal.handle(.arrived)
      for case .record(let answer) in rehearsal.play(line) { digests.insert(answer.keyDigest) }
    }
    #expect(digests.count == 3)
  }

  /// Does whatever leads from the step to the next one, and returns the last effects.
  private func finish(_ rehearsal: inout Rehearsal) -> [String] {
    let index = rehearsal.walk.index
    for line in ["choose b", "PATCH /x/1 {\"b\":2}", "PUT /x/2 1"] { _ = rehearsal.play(line) }
    for _ in 0..<4 {
      let effects = rehearsal.handle(.advanced)
      if rehearsal.walk.index != index { return effects.map(\.summary) }
    }
    return []
  }
}

@Suite struct `Any sequence of events` {
  @Test(arguments: 0..<40)
  func `keeps the promises of a walk`(seed: Int) throws {
    var generator = LinearGenerator(state: UInt64(seed))
    var rehearsal = Rehearsal(try Walk.sample())
    for _ in 0..<150 {
      let line = Self.lines.randomElement(using: &generator) ?? ""
      let before = rehearsal.walk.index
      let effects = rehearsal.play(line)
      expectOrder(of: effects, after: line)
      for case .restore(let network) in effects where rehearsal.walk.index != before {
        #expect(network.state == rehearsal.walk.start.state, "\(line)")
      }
      #expect(rehearsal.walk.lesson.steps.indices.contains(rehearsal.walk.index))
    }
  }

  @Test(arguments: 0..<10)
  func `keeps them at questions of every kind`(seed: Int) throws {
    var generator = LinearGenerator(state: UInt64(seed))
    var rehearsal = Rehearsal(try Walk.kinds(at: "choice", seed: UInt64(seed)))
    let lines = Self.lines + Self.answers
    for _ in 0..<100 {
      let line = lines.randomElement(using: &generator) ?? ""
      expectOrder(of: rehearsal.play(line), after: line)
    }
  }

  private static let answers = [
    "goto 2", "goto 6", "goto 7", "goto 8", "goto 9", "goto 11", "say", "say acb", "say ab",
    "say 1a 2c 3b", "say 412", "say none", "say PATCH", "say If-Match",
    "say 9999999999999999999999",
    "say 1a1a", "say é", "say ,,",
  ]

  /// Expects that an answer is recorded before anything is shown, and once at most.
  private func expectOrder(of effects: [Effect], after line: String) {
    let records = effects.indices.filter { if case .record = effects[$0] { true } else { false } }
    #expect(records.isEmpty || records == [0], "\(line)")
    let judges = effects.contains { effect in
      switch effect {
      case .show(.verdict), .show(.reached): true
      default: false
      }
    }
    #expect(judges == !records.isEmpty, "\(line)")
  }

  private static let lines = [
    "arrive", "enter", "enter", "enter", "hint", "answer", "question", "oops", "goto -1", "goto 1",
    "goto 3", "goto 4", "goto 5", "goto 99", "choose a", "choose b", "choose c", "GET /x/1",
    "PUT /x/1 {\"a\":1,\"b\":2}", "PUT /x/2 1", "DELETE /x/1", "PATCH /x/1 {\"b\":2}",
    "PUT /x/1 {", "POST /y",
  ]
}
