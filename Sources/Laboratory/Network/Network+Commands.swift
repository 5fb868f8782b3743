public import HTTPSemantics

/// A held request that has gone on to its end.
public struct ResumedRequest: Sendable {
  /// The request.
  public let held: HeldRequest
  /// What became of it.
  public let delivery: Delivery
  /// The network after that.
  public let after: Network
}

extension Network {
  /// The name of the request field that carries commands, separated by semicolons.
  public static let commandField: FieldName = "Laboratory"

  /// Carries out a command and returns the held requests that went on by it, at the instant given.
  ///
  /// - Throws: What stands against it; nothing is changed then.
  public mutating func apply(
    _ command: LaboratoryCommand,
    at instant: Timestamp
  ) throws(LaboratoryProblem) -> [ResumedRequest] {
    switch command {
    case .fault(let fault): faults.append(fault)
    case .mend: faults = []
    case .pause(let pause): pauses.append(pause)
    case .unpause: pauses = []
    case .resume(let number): return [try go(on: number, at: instant)]
    case .clock(let seconds): moveClock(bySeconds: seconds)
    case .cache(let isOn): cache = isOn ? cache ?? SharedCache(rules: rules.cache) : nil
    case .clearCache:
      guard cache != nil else {
        throw LaboratoryProblem("there is no cache", help: "'cache on' puts one there")
      }
      cache?.removeAll()
    case .handler(let name, let version): try choose(version, of: name)
    case .asClient, .client:
      throw LaboratoryProblem(
        "who sends is for the client to say",
        help: "expected a command for what is between client and server"
      )
    }
    return []
  }

  private mutating func go(
    on number: Int?,
    at instant: Timestamp
  ) throws(LaboratoryProblem) -> ResumedRequest {
    if let (held, delivery) = resume(number, at: instant) {
      return ResumedRequest(held: held, delivery: delivery, after: self)
    }
    let numbers = held.map { String($0.number) }.joined(separator: ", ")
    throw LaboratoryProblem(
      number.map { "no request is held as #\($0)" } ?? "no request is held",
      help: held.isEmpty ? "'pause' holds the next one" : "held are \(numbers)"
    )
  }

  private mutating func choose(
    _ version: String,
    of name: String
  ) throws(LaboratoryProblem) {
    let chosen = PracticeHandler.all[name]?.versions.first { $0.name == version }
    var isUsed = false
    for place in origins.indices
    where origins[place].site.templates.contains(where: { $0.handler == name }) {
      isUsed = true
      _ = changeOrigin(at: place) { $0.handlers[name] = chosen?.handler }
    }
    guard isUsed, chosen != nil else {
      throw LaboratoryProblem(
        "no resource of this world is answered for by \(name)",
        help: "'handler' alone lists those that answer here"
      )
    }
    handlerVersions[name] = version
  }

  /// Returns the first place, as states name it, where a handler answers.
  public func place(ofHandler name: String) -> String? {
    for (index, origin) in origins.enumerated() {
      guard let template = origin.site.templates.first(where: { $0.handler == name }) else {
        continue
      }
      return (index == 0 ? "" : "//" + origin.site.host) + template.path.text
    }
    return nil
  }

  /// Puts the first version of each handler that a template names in place.
  mutating func installHandlers() {
    for place in origins.indices {
      let names = Set(origins[place].site.templates.compactMap(\.handler))
      for name in names {
        guard let version = PracticeHandler.all[name]?.versions.first else { continue }
        _ = changeOrigin(at: place) { $0.handlers[name] = version.handler }
        handlerVersions[name] = version.name
      }
    }
  }

  /// Carries out the commands that a request brings along; the reply says why they are refused.
  ///
  /// A page in a browser may not give any, whatever its site is.
  mutating func takeCommands(
    of request: RequestMessage,
    at instant: Timestamp
  ) -> (resumed: [ResumedRequest], refusal: Reply?) {
    guard let text = request.fields[Network.commandField] else { return ([], nil) }
    if Screening.isFromPage(request) {
      let reply = Screening.uncommanded(
        403,
        "A page in a browser may not give commands to the laboratory.",
        help: "Leave out the field Laboratory.",
        at: local(instant)
      )
      return ([], reply)
    }
    do throws(LaboratoryProblem) {
      var copy = self
      let resumed = try copy.takeCommands(text.split(separator: ";").map(String.init), at: instant)
      self = copy
      return (resumed, nil)
    } catch {
      let sentence = "The field Laboratory cannot be obeyed: \(error.sentence)."
      return ([], Screening.uncommanded(400, sentence, help: error.help + ".", at: local(instant)))
    }
  }

  /// Carries out commands; what they want to go wrong happens to the next request.
  private mutating func takeCommands(
    _ lines: [String],
    at instant: Timestamp
  ) throws(LaboratoryProblem) -> [ResumedRequest] {
    var resumed: [ResumedRequest] = []
    for line in lines {
      guard let command = try LaboratoryCommand.read(line) else {
        let known = LaboratoryCommand.words.joined(separator: ", ")
        throw LaboratoryProblem("'\(line)' is no command", help: "expected one of \(known)")
      }
      let others = (faults, pauses)
      resumed += try apply(command, at: instant)
      switch command {
      case .fault: faults = faults.suffix(1) + others.0
      case .pause: pauses = pauses.suffix(1) + others.1
      default: break
      }
    }
    return resumed
  }
}
