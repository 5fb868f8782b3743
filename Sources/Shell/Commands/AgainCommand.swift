import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Sends the last request again.
  static let again = Command(
    "again",
    argument: "N",
    "sends the last request again, N times",
    works: { $0.lastExchange != nil }
  ) { conversation, argument in
    guard let count = argument.isEmpty ? 1 : Int(argument), (1...100).contains(count) else {
      return conversation.say("How often? A number from 1 to 100: \("again 2", .key)")
    }
    conversation.repeatLast(count)
  }
}

extension Conversation {
  /// Sends the last request so often again, and shows what came of it as a table.
  fileprivate mutating func repeatLast(_ count: Int) {
    guard let last = lastExchange else { return }
    var repetitions = Repetitions(surroundings.rendition())
    var sent: [Exchange] = []
    for number in 1...count {
      let method = last.request?.method ?? Method(startOf: last.requestBytes)
      do {
        let exchange = try exchange(last.requestBytes, method, adding: last.addedFields)
        repetitions.append(exchange, since: (sent.last ?? last).after.states)
        sent.append(exchange)
      } catch {
        say("Number \(number) had no answer: \(String(describing: error), .wrong)")
        break
      }
    }
    guard !sent.isEmpty else { return }
    units.append((exchanges.count - sent.count)..<exchanges.count)
    show(repetitions)
    for exchange in sent { handle(.exchanged(exchange)) }
  }
}

extension Conversation {
  /// Shows what repetitions of a request came to.
  mutating func show(_ repetitions: Repetitions) {
    screen.add(repetitions.table.lines(in: surroundings.rendition()))
    if let sentence = repetitions.sentence { say(sentence) }
  }
}

/// What repetitions of a request came to: rows that make the point at a glance.
struct Repetitions {
  /// Repetitions in a row that came to the same.
  private struct Run {
    var first: Int
    var last: Int
    let outcome: StyledText
    let change: StyledText
  }

  /// The most rows of the table.
  private static let height = 10

  private let rendition: Rendition
  private let offset: Int
  private var runs: [Run] = []
  private var count = 0
  private var changes = 0

  /// Creates the account of no repetition yet, after so many requests that are counted with them.
  init(_ rendition: Rendition, after offset: Int = 0) {
    self.rendition = rendition
    self.offset = offset
  }

  /// Adds the next repetition, with what it changed since a state.
  mutating func append(_ exchange: Exchange, since state: NetworkState) {
    count += 1
    let change = StateChange(from: state, to: exchange.after.states)
    if !change.isEmpty { changes += 1 }
    let target = exchange.place
    let run = Run(
      first: offset + count,
      last: offset + count,
      outcome: exchange.outcome,
      change: ExchangeRendering(rendition).brief(change, at: target)
    )
    runs.append(run)
  }

  /// A row for each repetition; many that came to the same share one.
  var table: Table {
    var runs = count > Repetitions.height ? folded : runs
    var rows = runs.map(row)
    if runs.count > Repetitions.height {
      let ellipsis = Sign.ellipsis.text(in: rendition).styled(.faint)
      runs = Array(runs.prefix(Repetitions.height - 3))
      rows = rows.prefix(runs.count) + [[ellipsis]] + rows.suffix(2)
    }
    return Table(
      columns: [
        Table.Column("#", alignment: .right), Table.Column("status"), Table.Column("state"),
      ],
      rows: rows
    )
  }

  /// How often the state changed, which is what repeating a request is about.
  var sentence: StyledText? {
    guard count > 1 else { return nil }
    switch changes {
    case 0:
      return "None of the \(count) repetitions changed the state, what the server manages aside."
    case count:
      return "Each of the \(count) repetitions changed the state, what the server manages aside."
    case 1:
      return "One of the \(count) repetitions changed the state, what the server manages aside."
    default:
      return
        "\(changes) of the \(count) repetitions changed the state, what the server manages aside."
    }
  }

  private var folded: [Run] {
    runs.reduce(into: []) { runs, run in
      if let last = runs.last, last.outcome == run.outcome, last.change == run.change {
        runs[runs.count - 1].last = run.last
      } else {
        runs.append(run)
      }
    }
  }

  private func row(of run: Run) -> [StyledText] {
    let dash = rendition.isUnicode && !rendition.isPlain ? "–" : "-"
    let numbers = run.first == run.last ? "\(run.first)" : "\(run.first)\(dash)\(run.last)"
    return [
      StyledText(numbers), run.outcome, run.change,
    ]
  }
}
