import HTTPSemantics
import Laboratory
import Terminal
import Tutor

extension Command {
  /// Has something go wrong with requests to come.
  static let fault = Command(
    "fault",
    argument: "WHAT",
    "has something go wrong with your next request: drop-response, delay 3s, 503 …",
    explanation: [
      "drop-request loses the connection before the request arrives; drop-response loses it after "
        + "the server has done the request; reset and truncate 20 break it off.",
      "fail is a 500 before the write, fail-after-write one behind it, fail-after 1 one within a "
        + "JSON Patch; 503 1m and 429 1m refuse for so long; delay 3s takes its time.",
      "Behind it: x3 or always (how often), 1/3 (by chance), PUT /users/53 (which requests). "
        + "Without anything the faults that wait are listed; fault off takes them back.",
    ]
  ) { conversation, argument in
    argument.isEmpty ? conversation.showFaults() : conversation.carryOut(line: "fault", argument)
  }

  /// Holds the next request between two steps of the server.
  static let pause = Command(
    "pause",
    argument: "before STEP",
    "holds the next request before the server writes, so that another can come in between",
    explanation: [
      "Two writers at once: pause, then a PUT, which is held; client B, another PUT; continue.",
      "pause before reply holds what is done already; a handler has steps of its own: handler "
        + "NAME lists them. pause off takes it back.",
    ]
  ) { conversation, argument in
    conversation.carryOut(line: "pause", argument)
  }

  /// Lets a held request go on.
  static let `continue` = Command(
    "continue",
    argument: "N",
    "lets a held request go on",
    explanation: ["continue 2 lets the second one go on, and continue the oldest one."],
    works: { !$0.surroundings.network().held.isEmpty }
  ) { conversation, argument in
    conversation.carryOut(line: "continue", argument)
  }

  /// Moves the server's clock.
  static let clock = Command(
    "clock",
    argument: "+25h",
    "moves the server's clock forward",
    explanation: ["Times are written like 90s, 5m, 25h or 2d. Without one the clock is shown."]
  ) { conversation, argument in
    argument.isEmpty ? conversation.showClock() : conversation.carryOut(line: "clock", argument)
  }

  /// Puts a shared cache between client and server.
  static let cache = Command(
    "cache",
    argument: "on",
    "puts a shared cache between you and the server, and shows what it has stored",
    explanation: [
      "cache on and cache off; cache clear forgets what is stored, and cache shows it. /cached/1 "
        + "and /report answer with a lifetime."
    ]
  ) { conversation, argument in
    argument.isEmpty ? conversation.showCache() : conversation.carryOut(line: "cache", argument)
  }

  /// Chooses the version of a handler, or shows it.
  static let handler = Command(
    "handler",
    argument: "NAME VERSION",
    "has code answer as it was written, or fixed; with the name alone it is shown",
    explanation: ["handler lists them with the places where they answer."]
  ) { conversation, argument in
    conversation.chooseHandler(argument)
  }

  /// Has requests be sent as another program would.
  static let asClient = Command(
    "as-client",
    argument: "NAME",
    "has your requests be sent as another program sends them: its fields, its habits"
  ) { conversation, argument in
    argument.isEmpty
      ? conversation.showProfiles() : conversation.carryOut(line: "as-client", argument)
  }
}

extension Conversation {
  /// Carries out a command of the laboratory and says what it came to.
  fileprivate mutating func carryOut(line word: String, _ argument: String) {
    do throws(LaboratoryProblem) {
      guard let command = try LaboratoryCommand.read(word + " " + argument) else { return }
      if case .resume(let number) = command {
        resume(number)
      } else {
        carryOut(command)
      }
    } catch {
      complain(of: error)
    }
  }

  /// Carries out a command that waits for nothing.
  mutating func carryOut(_ command: LaboratoryCommand) {
    switch command {
    case .client(let name): workbench.become(name)
    case .asClient(let name): workbench.profile = name.flatMap(ClientProfile.named)
    default:
      do throws(LaboratoryProblem) {
        try surroundings.command(command)
        handle(.strayed)
      } catch {
        return complain(of: error)
      }
    }
    say(LaboratoryRendering.sentence(for: command))
  }

  /// Lets a held request go on and shows the exchange when its response is there.
  @discardableResult
  mutating func resume(_ wanted: Int?) -> Exchange? {
    let held = surroundings.network().held
    do {
      try surroundings.command(.resume(wanted))
      guard let number = wanted ?? held.first?.number else { return nil }
      let client = exchanges.last { $0.fate == .held(number) }?.client ?? workbench.client
      guard var exchange = try surroundings.awaitResponse(number, client) else {
        say("#\(number) goes on; another program waits for the response.")
        return nil
      }
      exchange.client = client
      exchanges.append(exchange)
      if let response = exchange.response { workbench.current.responses.append(response) }
      let rendering = ExchangeRendering(surroundings.rendition())
      screen.add(rendering.summary(of: exchange))
      for group in rendering.groups(of: exchange, workbench.detail).dropFirst() {
        screen.add(group)
      }
      let isSafe = exchange.request?.method.isSafe ?? false
      screen.add(rendering.lines(of: exchange.change, isSafe: isSafe))
      handle(.exchanged(exchange))
      return exchange
    } catch let problem as LaboratoryProblem {
      complain(of: problem)
    } catch {
      say("\(String(describing: error), .wrong)")
    }
    return nil
  }

  private mutating func complain(of problem: LaboratoryProblem) {
    say("\(problem.sentence.capitalisedFirst, .wrong).", "\(problem.help.capitalisedFirst).")
    if isScript { end = .misunderstood(line: lineNumber) }
  }

  fileprivate mutating func showFaults() {
    let faults = surroundings.network().faults
    guard !faults.isEmpty else {
      return say("Nothing is to go wrong. \("fault drop-response", .key) loses the next response.")
    }
    screen.add(faults.map { "  \($0.text, .key)" })
    say("These wait for requests that they fit; \("fault off", .key) takes them back.")
  }

  fileprivate mutating func showClock() {
    let network = surroundings.network()
    let date = network.local(surroundings.now()).httpDate
    let ahead = network.clockOffset / 1_000
    say(
      ahead == 0
        ? "The server's clock says \(date). \("clock +25h", .key) moves it."
        : "The server's clock says \(date): \(ahead) seconds ahead of yours."
    )
  }

  fileprivate mutating func showCache() {
    guard let cache = surroundings.network().cache else {
      return say(
        "There is no cache between you and the server. \("cache on", .key) puts one there."
      )
    }
    let rendition = surroundings.rendition()
    let now = surroundings.network().local(surroundings.now())
    screen.add(LaboratoryRendering(rendition).lines(of: cache, at: now))
  }

  /// Chooses a version of a handler, or shows what one does.
  mutating func chooseHandler(_ argument: String) {
    let network = surroundings.network()
    let rendering = LaboratoryRendering(surroundings.rendition())
    if argument.isEmpty { return screen.add(rendering.list(in: network)) }
    guard let handler = PracticeHandler.all[argument] else {
      return carryOut(line: "handler", argument)
    }
    for group in rendering.groups(of: handler, in: network) { screen.add(group) }
  }

  /// Says which fault of a handler a request of the learner's has exposed, if it has.
  mutating func tellExposure(by exchange: Exchange) {
    guard let exposure = exchange.exposure(at: surroundings.now()) else { return }
    let other = exposure.otherReply.response.status
    let fault: StyledText =
      exposure.fault.map { " \($0.statement ?? "", .strong): \($0.sentence)" } ?? ""
    say(
      "\("This exposes a fault", .right) of the code as written."
        + fault + " The fixed version answers \(other.description, .status(other.code))."
    )
  }

  fileprivate mutating func showProfiles() {
    let names = ClientProfile.all.map { "as-client " + $0.name }
    let own: StyledText =
      workbench.profile.map { "Your requests are sent as \($0.name, .strong) sends them. " } ?? ""
    say(own + "\((names + ["as-client off"]).alternatives).")
  }
}

extension String {
  /// The text with its first letter made capital, as a sentence begins.
  fileprivate var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
