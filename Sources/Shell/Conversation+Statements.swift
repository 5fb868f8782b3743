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
    let display = DisplayRendering(rendition)
    if let needs = statement.needs {
      say(
        needs == .theory
          ? "Nothing here can show it; the clause says it."
          : "It takes \(needs.meaning) to show the whole of it."
      )
    }
    if !statement.step.given.isEmpty {
      screen.add(display.lines(of: .given(statement.step.given)))
    }
    for passage in statement.step.passages {
      switch passage {
      case .prose(let blocks): screen.add(display.lines(of: .prose(blocks)))
      case .example(let example): demonstrate(example)
      }
    }
  }

  /// Runs one request of an experiment and says whether it came out as expected.
  private mutating func demonstrate(_ example: Example) {
    send(example, isRequestShown: true)
    guard let exchange = exchanges.last else { return }
    let network = surroundings.network()
    let mismatches =
      (example.expected?.mismatches(with: exchange.response) ?? [])
      + example.states.compactMap { $0.mismatch(with: network) }
    let sign = surroundings.rendition()
    guard mismatches.isEmpty else {
      return screen.add(mismatches.map { "  \($0, .wrong)" })
    }
    if example.expected != nil || !example.states.isEmpty {
      say("\(Sign.right.text(in: sign), .right) as expected")
    }
  }

  /// Returns the list of the catalogue as it is printed.
  public static func list(_ statements: [Statement], in rendition: Rendition) -> String {
    let rows = statements.map { statement -> [StyledText] in
      [
        statement.id.styled(.strong),
        statement.level.rawValue.styled(.notice),
        StyledText(statement.title),
        (statement.needs?.meaning ?? "runs").styled(statement.runs ? .right : .faint),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("id"), Table.Column("level"), Table.Column("statement", minimumWidth: 24),
        Table.Column("to show it"),
      ],
      rows: rows
    )
    let runs = statements.count(where: \.runs)
    let total: StyledText = "\(statements.count) statements, \(runs) run."
    return rendition.render(table.lines(in: rendition) + ["", "  " + total])
  }
}
