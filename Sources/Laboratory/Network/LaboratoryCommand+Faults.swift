internal import HTTPSemantics

extension LaboratoryCommand {
  private static let faultHelp =
    "expected drop-request, drop-response, truncate 20, reset, delay 3s, fail, fail-after-write, "
    + "fail-after 1, 503 or 429; behind it x3 or always, 1/3, and a method and a path"

  /// Reads what stands behind `fault`.
  static func readFault(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    guard let word = words.next() else {
      throw LaboratoryProblem("it is not said what goes wrong", help: faultHelp)
    }
    if word == "off" { return .mend }
    var fault = Fault(try readKind(word, &words))
    while let word = words.peek() {
      if word == "always" {
        fault.count = nil
      } else if word.first == "x" || word.first == "×", let count = Int(word.dropFirst()) {
        guard (1...1_000).contains(count) else {
          throw LaboratoryProblem(
            "'\(word)' is no number of requests",
            help: "expected x1 to x1000"
          )
        }
        fault.count = count
      } else if word.hasPrefix("1/"), let number = Int(word.dropFirst(2)) {
        guard (1...1_000).contains(number) else {
          throw LaboratoryProblem("'\(word)' is no chance", help: "expected 1/2 to 1/1000")
        }
        fault.oneIn = number
        fault.count = nil
      } else {
        break
      }
      _ = words.next()
    }
    fault.selection = try words.selection()
    return .fault(fault)
  }

  private static func readKind(
    _ word: Substring,
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> Fault.Kind {
    switch word {
    case "drop-request": return .dropRequest
    case "drop-response": return .dropResponse
    case "reset": return .reset
    case "fail": return .fail(.beforeWrite)
    case "fail-after-write": return .fail(.afterWrite)
    case "fail-after": return .fail(.afterOperation(try words.number(of: "operations")))
    case "truncate": return .truncate(try words.number(of: "bytes"))
    case "delay": return .delay(try words.span(as: "delay 3s"))
    case "503", "429":
      let status: StatusCode = word == "503" ? 503 : 429
      guard let next = words.peek(), let span = TimeSpan.milliseconds(next) else {
        return .refuse(status, retryAfter: 60)
      }
      _ = words.next()
      return .refuse(status, retryAfter: span / 1_000)
    default:
      throw LaboratoryProblem("there is no fault '\(word)'", help: faultHelp)
    }
  }

  /// Reads what stands behind `pause`.
  static func readPause(
    _ words: inout CommandWords
  ) throws(LaboratoryProblem) -> LaboratoryCommand {
    var pause = Pause()
    if words.peek() == "off" {
      _ = words.next()
      return .unpause
    }
    if words.peek() == "before" {
      _ = words.next()
      pause.step = try words.name(of: "a step", as: "pause before write")
    }
    pause.selection = try words.selection()
    return .pause(pause)
  }
}
