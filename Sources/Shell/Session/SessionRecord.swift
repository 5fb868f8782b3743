import HTTPSemantics

/// What of a workbench is kept for the next time: all but responses, forks and secrets.
struct SessionRecord: Equatable {
  /// The fields of the clients by the clients' names.
  var clients: [String: Fields] = [Workbench.firstClient: Fields()]
  /// The name of the client that the learner is.
  var client = Workbench.firstClient
  /// The general values by name.
  var values: [String: String] = [:]
  /// The environments by name.
  var environments: [String: Workbench.Environment] = [:]
  /// The environment that the learner is in; `nil` for none.
  var environment: String?
  /// Where targets that are not whole begin.
  var place = TargetPlace()
  /// What of an exchange is shown.
  var detail = Detail()

  /// The parts that differ from those of a first start, as words.
  var parts: [String] {
    let fields = clients.values.reduce(0) { $0 + $1.count }
    var parts = [
      SessionRecord.count(values.count, "value"), SessionRecord.count(fields, "field"),
      SessionRecord.count(environments.count, "environment"),
    ].compactMap { $0 }
    if !place.isTop { parts.append("the place \(place.path)") }
    if client != Workbench.firstClient { parts.append("that you are client \(client)") }
    if detail != Detail() { parts.append("what is shown") }
    return parts
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Workbench {
  /// What is kept of this workbench; secrets are left out.
  var record: SessionRecord {
    SessionRecord(
      clients: fieldsByClient.mapValues(\.withoutSecrets),
      client: client,
      values: values.filter { !Secrecy.hides($0.key, $0.value) },
      environments: environments.mapValues { environment in
        Environment(
          values: environment.values.filter { !Secrecy.hides($0.key, $0.value) },
          fields: environment.fields.withoutSecrets
        )
      },
      environment: environment,
      place: place,
      detail: detail
    )
  }

  /// Whether nothing is laid out that `unset *` would take away.
  var isAsAtFirst: Bool {
    record == SessionRecord() && values.isEmpty && fieldsByClient.values.allSatisfy(\.isEmpty)
  }

  /// Lays out what was kept.
  mutating func adopt(_ record: SessionRecord) {
    setClients(record.clients)
    become(record.client)
    values = record.values
    environments = record.environments
    enter(record.environment)
    place = record.place
    detail = record.detail
  }

  /// Forgets what would be kept, and the secrets with it.
  mutating func forgetSession() {
    adopt(SessionRecord())
  }
}

extension Fields {
  /// The fields that may be written to a file.
  fileprivate var withoutSecrets: Fields {
    Fields(filter { !Secrecy.hides($0.name, $0.value) })
  }
}
