public import Curriculum
import Laboratory
public import Terminal
import Tutor

extension Conversation {
  /// Shows a claim, runs its experiment, and says what is to be said of it.
  public mutating func demonstrate(_ claim: Claim) {
    let rendition = surroundings.rendition()
    let display = DisplayRendering(rendition)
    screen.add(
      rendition.row(
        "  \(claim.id, .strong)  \(claim.title, .heading)",
        right: "article \(claim.article)".styled(.faint)
      )
    )
    if let needs = claim.needs { say("This is only told here, with its clause: \(needs.meaning).") }
    demonstrate(claim.step)
    let sources = claim.sources.joined(separator: ", ")
    say("Verdict: \(claim.verdict, claim.style)  \(sources, .faint)")
    screen.add(display.lines(of: .prose(claim.instead)))
  }

  /// Returns the list of the claims as it is printed: in plain output a line for each claim.
  public static func list(_ articles: [Article], in rendition: Rendition) -> String {
    let claims = articles.flatMap(\.claims)
    let rows = claims.map { claim -> [StyledText] in
      [
        claim.id.styled(.strong), claim.verdict.styled(claim.style),
        (claim.needs?.meaning ?? "runs").styled(claim.runs ? .right : .faint),
        StyledText(claim.title),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("id"), Table.Column("verdict"), Table.Column("to show it"),
        Table.Column("claim", minimumWidth: 24),
      ],
      rows: rows
    )
    if rendition.isPlain { return rendition.render(StyledText.records(rows)) }
    let runs = claims.count(where: \.runs)
    let total: StyledText = "\(claims.count) claims of \(articles.count) articles, \(runs) run."
    return rendition.render(table.lines(in: rendition) + ["", "  " + total])
  }
}

extension Claim {
  /// How the verdict looks.
  fileprivate var style: Style {
    switch verdicts.first {
    case .right?: .right
    case .imprecise?, .outdated?: .notice
    case .wrong?, nil: .wrong
    }
  }
}
