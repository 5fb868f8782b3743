internal import JSONDocument

extension ProgressLine {
  /// Reads the line, which is UTF-8.
  public init(parsing bytes: some Collection<UInt8>) throws(ProgressLineError) {
    let document: JSONValue
    do {
      document = try JSONValue.parse(bytes)
    } catch {
      throw ProgressLineError(.malformed(message: error.message), column: error.column)
    }
    guard let object = document.asObject else {
      throw ProgressLineError(.notAnObject(type: document.kind.rawValue))
    }
    var members = ProgressMembers(object)
    if members.has("format") {
      self = .header(try ProgressHeader(reading: &members))
    } else if members.has("attempt") {
      self = .attempt(try Attempt(reading: &members))
    } else if members.has("place") {
      self = .place(try Place(reading: &members))
    } else {
      throw ProgressLineError(.unknownLine)
    }
    try members.finish()
  }
}

extension ProgressHeader {
  // The version is looked at first, for nothing is known of the members of others.
  fileprivate init(reading members: inout ProgressMembers) throws(ProgressLineError) {
    let format = try members.string("format")
    guard format == Self.format else { throw ProgressLineError(.otherFormat(format)) }
    let version = try members.integer("version", from: 1)
    guard version == Self.version else {
      let program = try? members.string("program")
      throw ProgressLineError(.otherVersion(version, programVersion: program))
    }
    self.init(
      programVersion: try members.string("program"),
      attempts: try members.optional("attempts") { (members) throws(ProgressLineError) in
        try members.integer("attempts", from: 0)
      },
      places: try members.optional("places") { (members) throws(ProgressLineError) in
        try members.integer("places", from: 0)
      }
    )
  }
}

extension Attempt {
  fileprivate init(reading members: inout ProgressMembers) throws(ProgressLineError) {
    self.init(
      id: try members.uniqueID("attempt"),
      learner: try members.name("learner"),
      presentation: Presentation(
        id: try members.uniqueID("presentation"),
        course: try members.string("course"),
        item: try members.string("item"),
        itemVersion: try members.integer("itemVersion"),
        keyDigest: try members.string("keyDigest"),
        seed: try members.seed("seed")
      ),
      tryNumber: try members.integer("try"),
      kind: try Kind(reading: &members),
      certainty: try members.optional("certainty") { (members) throws(ProgressLineError) in
        try members.certainty("certainty")
      },
      hints: try members.integer("hints", from: 0),
      triedFirst: try members.bool("triedFirst"),
      milliseconds: Int64(try members.integer("milliseconds")),
      instant: try members.instant("instant"),
      programVersion: try members.string("program")
    )
  }
}

extension Attempt.Kind {
  fileprivate init(reading members: inout ProgressMembers) throws(ProgressLineError) {
    if members.has("withdraws") {
      self = .withdrawal(of: try members.uniqueID("withdraws"))
    } else {
      let json = try members.value("answer").text()
      self = .answer(json: json, judgement: try members.judgement())
    }
  }
}

extension Place {
  fileprivate init(reading members: inout ProgressMembers) throws(ProgressLineError) {
    self.init(
      learner: try members.name("learner"),
      course: try members.string("course"),
      lesson: try members.string("place"),
      step: try members.string("step"),
      finished: try members.optional("finished") { (members) throws(ProgressLineError) in
        try members.instant("finished")
      },
      instant: try members.instant("instant")
    )
  }
}
