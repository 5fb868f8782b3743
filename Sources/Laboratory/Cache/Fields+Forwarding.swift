internal import HTTPSemantics

extension Fields {
  /// The fields without those that are for one connection only.
  ///
  /// RFC 9110, section 7.6.1. Transfer-Encoding stays: the next message is framed the same way.
  var withoutConnectionOptions: Fields {
    let options = (self[.connection] ?? "").listMembers.map { FieldName(String($0)) }
    let names = Fields.connectionNames.union(options)
    return Fields(lines.filter { !names.contains($0.name) })
  }

  /// The fields of a response that a shared cache may store (RFC 9111, section 3.1).
  var storable: Fields {
    let names = Fields.neverStored.union(CacheDirectives(self).fieldNames("private"))
    return Fields(withoutConnectionOptions.lines.filter { !names.contains($0.name) })
  }

  /// Returns the fields with those of another section in the place of the same names.
  func updated(with others: Fields) -> Fields {
    let names = Set(others.map(\.name))
    return Fields(lines.filter { !names.contains($0.name) } + others.lines)
  }

  /// Returns the fields without some of them.
  func without(_ names: [FieldName]) -> Fields {
    Fields(lines.filter { !names.contains($0.name) })
  }

  private static let connectionNames: Set<FieldName> = [
    .connection, "Proxy-Connection", "Keep-Alive", "TE", "Upgrade",
  ]

  private static let neverStored: Set<FieldName> = [
    .transferEncoding, "Proxy-Authenticate", "Proxy-Authentication-Info", "Proxy-Authorization",
  ]
}

extension RequestMessage {
  /// The message as a gateway sends it on (RFC 9110, sections 7.6.1 and 7.6.3).
  var forwarded: RequestMessage {
    var message = self
    message.fields = fields.withoutConnectionOptions
    message.fields.append(.via, "1.1 methodical")
    return message
  }
}
