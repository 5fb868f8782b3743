internal import JSONDocument

/// The comparison of a JSON representation with what its resource says of its members.
struct Conformance {
  /// Something that does not fit.
  struct Fault: Equatable {
    /// Where, as a JSON Pointer in its URI fragment form (RFC 6901, section 6).
    let pointer: String
    /// What does not fit and what would.
    let detail: String
  }

  /// The path of the resource.
  let path: String
  /// What is kept of the resource now.
  let existing: Resource?

  /// What leads to the value in the content, as the tokens of a JSON Pointer.
  var root: [String] = []

  private let template: PathTemplate
  private let members: [Member]
  private let unknownMembers: UnknownMemberPolicy
  private let token: PracticeToken?
  private let instant: Timestamp
  private let rules: OriginRules

  /// What does not fit.
  private(set) var faults: [Fault] = []
  /// What contradicts the resource's identity or version.
  private(set) var conflict: Problem?
  /// The first member that is changed without the right to.
  private(set) var forbidden: Member?
  /// The names of the members that the content lacks or has otherwise than the server.
  private(set) var filledIn: [String] = []

  /// Creates a comparison for a request.
  init(
    _ template: ResourceTemplate,
    at path: String,
    existing: Resource?,
    _ handling: Handling,
    _ rules: OriginRules
  ) {
    self.path = path
    self.existing = existing
    self.template = template.path
    self.members = template.members
    self.unknownMembers = template.unknownMembers
    self.token = handling.token
    self.instant = handling.instant
    self.rules = rules
  }

  /// Returns a value with the members that the server manages, and takes down what does not fit.
  mutating func complete(_ json: JSONValue) -> JSONValue {
    guard var object = json.asObject else {
      faults.append(Fault(pointer: pointer(), detail: "has to be an object"))
      return json
    }
    checkUnknownMembers(&object)
    for member in members {
      if member.managed != nil, rules.managedMembers == .protected {
        let sent = object[member.name]
        manage(member, &object)
        if object[member.name] != sent { filledIn.append(member.name) }
      } else {
        check(member, object[member.name])
      }
    }
    return .object(object)
  }

  private mutating func checkUnknownMembers(_ object: inout JSONObject) {
    guard unknownMembers != .keep else { return }
    for name in object.names where !members.contains(where: { $0.name == name }) {
      if unknownMembers == .drop {
        object[name] = nil
      } else {
        faults.append(Fault(pointer: pointer(name), detail: "is not known here"))
      }
    }
  }

  private mutating func check(_ member: Member, _ value: JSONValue?) {
    if member.scope.map({ token?.scopes.contains($0) != true }) == true,
      rules.managedMembers == .protected, value != existing?.representation.json?[member.name]
    {
      forbidden = forbidden ?? member
    }
    guard let value else {
      if member.isRequired { note(member, "is required") }
      return
    }
    if member.isNullable, case .null = value { return }
    guard member.type.includes(value) else { return note(member, member.type.requirement) }
    if let minimum = member.minimum, case .number(let number) = value,
      !number.isAtLeast(minimum)
    {
      note(member, "has to be \(minimum) at least")
    }
    if !member.choices.isEmpty, let text = value.asString, !member.choices.contains(text) {
      note(member, "has to be one of: " + member.choices.joined(separator: ", "))
    }
  }

  private mutating func note(_ member: Member, _ detail: String) {
    faults.append(Fault(pointer: pointer(member.name), detail: detail))
  }

  private func pointer(_ names: String...) -> String {
    JSONPointer(tokens: root + names).fragment
  }
}

extension Conformance {
  /// Fills in a member that the server manages; what the client sent has to agree or is overridden.
  private mutating func manage(_ member: Member, _ object: inout JSONObject) {
    switch member.managed {
    case .identifier: manageIdentifier(member, &object)
    case .version: manageVersion(member, &object)
    case .created:
      object[member.name] = .string((existing?.created ?? instant).internetDate)
    case .modified: object[member.name] = .string(instant.internetDate)
    case nil: break
    }
  }

  private mutating func manageIdentifier(_ member: Member, _ object: inout JSONObject) {
    guard let identifier = template.match(path)?.last else { return }
    guard let sent = object[member.name] else {
      let value = member.identifierValue(identifier)
      object = JSONObject([(member.name, value)] + object.map { ($0.name, $0.value) })
      return
    }
    if !member.type.includes(sent) { note(member, member.type.requirement) }
    guard sent.identifierText != identifier, rules.putTarget == .targetURI else { return }
    conflict = Problem(
      .identifierMismatch,
      "The content has the \(member.name) \(sent.text()), but the target is \(path). Leave it out, "
        + "or send the request to the resource that is meant."
    )
  }

  private mutating func manageVersion(_ member: Member, _ object: inout JSONObject) {
    let current = existing?.version ?? 0
    if existing != nil, let sent = object[member.name], sent != .number(JSONNumber(current)) {
      conflict = Problem(
        .staleVersion,
        "The content is based on version \(sent.text()), the current one is \(current). GET it, "
          + "apply the change to it, and send it again."
      )
    }
    object[member.name] = .number(JSONNumber(current + 1))
  }
}

extension Member {
  /// Returns an identifier of a path as a value of the member.
  fileprivate func identifierValue(_ text: String) -> JSONValue {
    if type != .string, let number = Int(text) { return .number(JSONNumber(number)) }
    return .string(text)
  }
}

extension JSONValue {
  /// The value as it would stand in a path.
  var identifierText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    default: nil
    }
  }
}
