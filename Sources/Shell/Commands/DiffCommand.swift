import HTTPSemantics
import JSONDocument
import Laboratory
import Terminal

extension Command {
  /// Shows the whole difference that the last request made, and the patches that make it.
  static let diff = Command(
    "diff",
    "shows all that the last request changed, and the patches that would do the same",
    works: { $0.lastExchange != nil }
  ) { conversation, _ in
    conversation.showDifference()
  }
}

extension Conversation {
  fileprivate mutating func showDifference() {
    guard let exchange = lastExchange else { return }
    let rendition = surroundings.rendition()
    let change = exchange.change
    screen.add(ExchangeRendering(rendition).lines(of: change, isSafe: false))
    for entry in change.entries {
      guard case .changed(let difference, _, _) = entry.kind else { continue }
      screen.add(patches(for: difference, at: entry.path, rendition))
    }
  }

  private func patches(
    for difference: JSONDifference,
    at path: String,
    _ rendition: Rendition
  ) -> [StyledText] {
    func lines(_ text: StyledText) -> [StyledText] {
      text.wrapped(to: rendition.measure, indent: 4, hanging: 6)
    }
    let merge: StyledText =
      difference.mergePatch.map { "merge \($0.text())".styled(.code) }
      ?? "no merge patch can do it: it cannot set a member to null"
    return ["  The same by PATCH \(path, .strong):"] + lines(merge)
      + lines("jpatch \(difference.jsonPatch.text())".styled(.code))
  }
}
