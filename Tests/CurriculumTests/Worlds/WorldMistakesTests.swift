import Testing

@testable import Curriculum

@Suite struct `Mistakes in world files` {
  @Test(arguments: WorldMistake.inWholes + WorldMistake.inEntries + WorldMistake.inStates)
  func `are named with their place and what was expected`(mistake: WorldMistake) {
    let reading = WorldReader.read(mistake.text, file: "worlds/w.yml")
    #expect(reading.diagnostics.map(\.description) == mistake.diagnostics)
  }
}
