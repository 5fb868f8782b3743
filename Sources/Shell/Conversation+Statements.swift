public import Curriculum
import HTTPSemantics
import Laboratory
public import Terminal
import Tutor

extension Conversation {
  /// Shows a statement and runs its experiment, as the first thing of a conversation at play.
  public mutating func demonstrate(_ statement: Statement) {
    let rendition = surroundings.rendition()
    let sources = statement.sources.joined(separator: ", ")
    screen.add(
      rendition.row(
        "  \(statement.id, .strong)  \(statement.title, .heading)",
        right: "\(statement.level.rawValue, .notice)  \(sources, .faint)"
      )
    )
    if let needs = statement.needs {
      say("This is only told here, with its clause: \(needs.meaning).")
    }
    demonstrate(statement.step)
  }

  /// Shows what an experiment starts from, and runs it.
  mutating func demonstrate(_ step: Curriculum.Step) {
    let display = DisplayRendering(surroundings.rendition())
    if !step.given.isEmpty { screen.add(display.lines(of: .given(step.given))) }
    for passage in step.passages {
      switch passage {
      case .prose(let blocks): screen.add(display.lines(of: .prose(blocks)))
      case .example(let example): demonstrate(example)
      }
    }
  }

  /// Runs one request of an experiment and says whether it came out as expected.
  private mutating func demonstrate(_ example: Example) {
    guard let exchange = send(example, isRequestShown: true) else { return }
    let network = surroundings.network()
    let mismatches = example.mismatches(with: exchange.response, exchange.fate, network)
    let sign = surroundings.rendition()
    guard mismatches.isEmpty else {
      return screen.add(mismatches.map { "  \($0.message, .wrong)" })
    }
    if example.expectsSomething {
      say("\(Sign.right.text(in: sign), .right) as expected")
    }
  }

  /// Returns the list of the catalogue as it is printed: in plain output a line for each statement.
  public static func list(_ statements: [Statement], in rendition: Rendition) -> String {
    let rows = statements.map { statement -> [StyledText] in
      [
        statement.id.styled(.strong),
        statement.level.rawValue.styled(.notice),
        (statement.needs?.meaning ?? "runs").styled(statement.runs ? .right : .faint),
        StyledText(statement.title),
      ]
    }
    if rendition.isPlain { return rendition.render(StyledText.records(rows)) }
    let table = Table(
      columns: [
        Table.Column("id"), Table.Column("level"), Table.Column("to show it"),
        Table.Column("statement", minimumWidth: 24),
      ],
      rows: rows
    )
    let runs = statements.count(where: \.runs)
    let total: StyledText = "\(statements.count) statements, \(runs) run."
    return rendition.render(table.lines(in: rendition) + ["", "  " + total])
  }
}
