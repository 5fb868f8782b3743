/// What keeps a line from being a command of the laboratory.
public struct LaboratoryProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public let sentence: String
  /// What was expected.
  public let help: String

  /// Creates a problem.
  public init(_ sentence: String, help: String) {
    self.sentence = sentence
    self.help = help
  }
}

extension LaboratoryCommand {
  /// The words with which commands of the laboratory begin.
  public static let words = [
    "fault", "pause", "continue", "clock", "cache", "handler", "as-client", "client",
  ]

  /// Reads a line; `nil` if its first word begins no command of the laboratory.
  public static func read(
    _ line: some StringProtocol
  ) throws(LaboratoryProblem) -> LaboratoryCommand? {
    var words = CommandWords(line)
    guard let first = words.next(), self.words.contains(String(first)) else { return nil }
    let command: LaboratoryCommand =
      switch first {
      case "fault": try readFault(&words)
      case "pause": try readPause(&words)
      case "continue": try readResume(&words)
      case "clock": try readClock(&words)
      case "cache": try readCache(&words)
      case "handler": try readHandler(&words)
      case "as-client": try readProfile(&words)
      default: .client(try words.name(of: "a client", as: "client B"))
      }
    if let rest = words.next() {
      throw LaboratoryProblem("'\(rest)' is too much", help: "expected nothing behind the command")
    }
    return command
  }

  private static func readResume(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    guard let word = words.next() else { return .resume(nil) }
    guard let number = Int(word.hasPrefix("#") ? word.dropFirst() : word) else {
      throw LaboratoryProblem("'\(word)' is no number", help: "expected 'continue' or 'continue 1'")
    }
    return .resume(number)
  }

  private static func readClock(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    let word = words.next() ?? ""
    if word.hasPrefix("-") {
      throw LaboratoryProblem(
        "the clock cannot go backwards",
        help: "what was answered has a date already; 'reset' begins anew"
      )
    }
    guard word.hasPrefix("+"), let milliseconds = TimeSpan.milliseconds(word.dropFirst()) else {
      throw LaboratoryProblem(
        word.isEmpty ? "'clock' needs a time" : "'\(word)' is no time to move the clock by",
        help: "expected a time such as +25h, +90m or +5s"
      )
    }
    return .clock(milliseconds / 1_000)
  }

  private static func readCache(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    switch words.next() {
    case "on": return .cache(true)
    case "off": return .cache(false)
    case "clear": return .clearCache
    default:
      throw LaboratoryProblem(
        "it is not said what to do with the cache",
        help: "expected 'cache on', 'cache off' or 'cache clear'"
      )
    }
  }

  private static func readHandler(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    let known = PracticeHandler.all.keys.sorted().joined(separator: ", ")
    guard let name = words.next() else {
      throw LaboratoryProblem("'handler' needs a name", help: "expected one of \(known)")
    }
    guard let handler = PracticeHandler.all[String(name)] else {
      throw LaboratoryProblem("there is no handler '\(name)'", help: "expected one of \(known)")
    }
    let versions = handler.versions.map(\.name)
    guard let version = words.next(), versions.contains(String(version)) else {
      throw LaboratoryProblem(
        "it is not said which version of \(name) is to answer",
        help: "expected one of "
          + versions.map { "'handler \(name) \($0)'" }.joined(separator: ", ")
      )
    }
    return .handler(String(name), version: String(version))
  }

  private static func readProfile(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    let known = ClientProfile.all.map(\.name)
    let rest = words.rest()
    if rest == "off" { return .asClient(nil) }
    guard ClientProfile.named(rest) != nil else {
      throw LaboratoryProblem(
        rest.isEmpty ? "'as-client' needs a name" : "there is no client '\(rest)'",
        help: "expected one of \(known.joined(separator: ", ")), or off"
      )
    }
    return .asClient(rest)
  }
}
