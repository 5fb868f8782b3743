import Laboratory
import Terminal

extension Command {
  /// Writes the last request so that another client sends it.
  static let `as` = Command(
    "as",
    argument: "CLIENT",
    "writes the last request for curl, httpie, xh, hurl, python, javascript, swift or a .http file",
    works: { $0.lastExchange?.request != nil }
  ) { conversation, argument in
    guard let format = CallFormat(rawValue: argument.lowercased()) else {
      let words = CallFormat.allCases.map(\.rawValue).alternatives
      return conversation.say("For whom? Type \("as", .key) with \(words).")
    }
    conversation.write(as: format)
  }
}

extension Conversation {
  /// Shows the last request as another client takes it, at the left edge and unbroken for copying.
  fileprivate mutating func write(as format: CallFormat) {
    guard let exchange = lastExchange, let request = exchange.request else { return }
    do throws(CallRefusal) {
      let host = surroundings.network().defaultHost
      let text = try format.text(
        of: request,
        added: exchange.addedFields,
        at: address,
        defaultHost: host
      )
      screen.add(StyledText(lines: text).lines)
    } catch {
      say("\(error.sentence, .wrong)", "No text makes it send this request.")
    }
  }
}
