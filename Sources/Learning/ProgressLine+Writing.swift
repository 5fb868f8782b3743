internal import JSONDocument

extension ProgressLine {
  /// The line as JSON without line breaks.
  ///
  /// The result is `nil` for an attempt whose answer is no JSON.
  public var text: String? {
    switch self {
    case .header(let header): header.document.text()
    case .attempt(let attempt): attempt.document?.text()
    case .place(let place): place.document.text()
    }
  }
}

extension ProgressHeader {
  fileprivate var document: JSONValue {
    var members: [(String, JSONValue)] = [
      ("format", .string(Self.format)),
      ("version", JSONValue(Self.version)),
      ("program", .string(programVersion)),
    ]
    if let attempts { members.append(("attempts", JSONValue(attempts))) }
    if let places { members.append(("places", JSONValue(places))) }
    return .object(JSONObject(members))
  }
}

extension Attempt {
  fileprivate var document: JSONValue? {
    var members: [(String, JSONValue)] = [
      ("attempt", .string(id.description)),
      ("learner", .string(learner)),
      ("course", .string(presentation.course)),
      ("item", .string(presentation.item)),
      ("itemVersion", JSONValue(presentation.itemVersion)),
      ("keyDigest", .string(presentation.keyDigest)),
      ("presentation", .string(presentation.id.description)),
      // Many programs read numbers as binary64, which has no room for 64 bits.
      ("seed", .string(String(presentation.seed))),
      ("try", JSONValue(tryNumber)),
    ]
    guard let kind = kind.members else { return nil }
    members += kind
    if let certainty { members.append(("certainty", .string(certainty.rawValue))) }
    members += [
      ("hints", JSONValue(hints)),
      ("triedFirst", .bool(triedFirst)),
      ("milliseconds", JSONValue(Int(milliseconds))),
      ("instant", JSONValue(Int(instant.milliseconds))),
      ("program", .string(programVersion)),
    ]
    return .object(JSONObject(members))
  }
}

extension Attempt.Kind {
  fileprivate var members: [(String, JSONValue)]? {
    switch self {
    case .answer(let json, let judgement):
      guard let answer = try? JSONValue.parse(json) else { return nil }
      return [
        ("answer", answer),
        ("score", JSONValue(judgement.score)),
        ("misconceptions", .array(judgement.misconceptions.map(JSONValue.string))),
      ]
    case .withdrawal(let id):
      return [("withdraws", .string(id.description))]
    }
  }
}

extension Place {
  fileprivate var document: JSONValue {
    var members: [(String, JSONValue)] = [
      ("place", .string(lesson)),
      ("learner", .string(learner)),
      ("course", .string(course)),
      ("step", .string(step)),
    ]
    if let finished { members.append(("finished", JSONValue(Int(finished.milliseconds)))) }
    members.append(("instant", JSONValue(Int(instant.milliseconds))))
    return .object(JSONObject(members))
  }
}

extension JSONValue {
  fileprivate init(_ integer: Int) {
    self = .number(JSONNumber(integer))
  }

  /// Creates the shortest number that reads as this very score, which is from 0 to 1.
  fileprivate init(_ score: Double) {
    if let integer = Int(exactly: score) {
      self.init(integer)
    } else {
      self = JSONNumber(String(score)).map(JSONValue.number) ?? .null
    }
  }
}
