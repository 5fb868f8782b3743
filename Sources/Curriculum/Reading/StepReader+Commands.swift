import Laboratory
import Markup

extension StepReader {
  /// Reads a `console` fence: commands of the prompt, a line each.
  mutating func readCommands(_ code: Block.Code, findings: inout Findings) {
    for (offset, line) in code.text.split(separator: "\n").enumerated() {
      let place = SourcePosition(
        line: code.contentPosition.line + offset,
        column: code.contentPosition.column
      )
      do throws(LaboratoryProblem) {
        switch try LaboratoryCommand.read(line) {
        case .resume(let number)?: append(.resume(number), at: place)
        case let command? where draft.kind == .do && !draft.isInSolution:
          draft.preparations.append(command)
        case let command?: draft.commands.append(command)
        case nil: readRepetition(line, at: place, findings: &findings)
        }
      } catch {
        findings.note(error.sentence, at: place, help: error.help)
      }
    }
  }

  private mutating func readRepetition(
    _ line: Substring,
    at place: SourcePosition,
    findings: inout Findings
  ) {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "again", let count = Int(words[1]),
      (1...StepReader.mostRepetitions).contains(count)
    else {
      let known = LaboratoryCommand.words.joined(separator: ", ")
      return findings.note(
        "unknown command '\(line)'",
        at: place,
        help: "expected 'again NUMBER', up to \(StepReader.mostRepetitions), or one of \(known)"
      )
    }
    guard draft.lastExample != nil else {
      return findings.note("'again' without a request before it", at: place)
    }
    draft.changeLastExample { $0.count += count }
  }

  /// The most times that a fence has a request sent again, as at the prompt.
  private static let mostRepetitions = 100
}
