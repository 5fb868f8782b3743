internal import HTTPSemantics

extension CurlCommand {
  /// Returns the call with the request that is sent.
  func call() throws(CallFault) -> Call {
    let url = try singleURL()
    try checkMethods()
    let content = try content()
    let fields = try allFields(url, content)
    let request = RequestMessage(
      Method(try methodName()),
      RequestTarget(try target(url)),
      fields: fields,
      content: content?.bytes ?? []
    )
    let given = self.fields.map(\.name)
    return Call(
      client: .curl,
      request: try request.checked(at: place),
      added: fields.map(\.name).filter { !given.contains($0) && !optionNames.contains($0) },
      notes: notes(content),
      redirects: flags.contains(.follows)
        ? RedirectHabit(of: .curl, given: given, isMethodGiven: method != nil) : nil
    )
  }

  /// The names of the fields that options other than `-H` ask for.
  private var optionNames: [FieldName] {
    let names: [(FieldName, Bool)] = [
      (.authorization, true), (.range, true), ("Referer", true), ("Cookie", true),
      (.userAgent, agent != nil), ("Accept-Encoding", flags.contains(.compressed)),
    ]
    return names.filter(\.1).map(\.0)
  }

  private func singleURL() throws(CallFault) -> CallURL {
    guard let word = urls.first else {
      throw CallFault("curl stops: no URL is given.", at: place)
    }
    guard urls.count == 1 else {
      throw CallFault(
        "A second URL, or a word that lost its quotes.",
        help: "One request is sent at a time.",
        at: urls[1].range
      )
    }
    let text = try utf8(word)
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
      throw CallFault("curl stops: a URL has no spaces.", at: word.range)
    }
    guard flags.contains(.globOff) || !text.contains(where: { "{}[]".contains($0) }) else {
      throw CallFault(
        "curl makes several URLs of braces and brackets.",
        help: "With -g they stand for themselves.",
        at: word.range
      )
    }
    guard let url = CallURL(text.contains("://") ? text : "http://" + text),
      ["http", "https"].contains(url.scheme)
    else { throw CallFault("curl stops: '\(text)' is no URL with a host.", at: word.range) }
    return url
  }

  private func checkMethods() throws(CallFault) {
    guard flags.contains(.head), !flags.contains(.get), data != nil || !parts.isEmpty else {
      return
    }
    throw CallFault("curl stops: -I and data are two methods.", at: place)
  }

  private func methodName() throws(CallFault) -> String {
    guard let method else {
      if flags.contains(.head) { return "HEAD" }
      return !flags.contains(.get) && (data != nil || !parts.isEmpty) ? "POST" : "GET"
    }
    let name = try utf8(method)
    guard Token.isToken(name) else {
      throw CallFault("'\(name)' is no method.", at: method.range)
    }
    return name
  }

  private func target(_ url: CallURL) throws(CallFault) -> String {
    if let target { return try utf8(target) }
    var path = url.path.isEmpty ? "/" : url.path
    if !flags.contains(.pathAsIs) { path = CallURL.withoutDotSegments(path) }
    path = path.percentEncoded(isUppercase: false) { $0 < 0x80 }
    var queries = query
    // What -G puts behind the question mark gets small hexadecimal digits.
    if flags.contains(.get), let data, !data.isEmpty {
      queries.append(data.lowercasingPercentEncodings)
    }
    var text = path + (url.query.map { "?" + $0 } ?? "")
    for (index, query) in queries.enumerated() {
      let separator = index == 0 && url.query == nil ? "?" : "&"
      text += separator + String(decoding: query, as: UTF8.self)
    }
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
      throw CallFault("The query would hold a space; --data-urlencode encodes it.", at: place)
    }
    return text
  }

  // MARK: Fields

  private func add(_ name: FieldName, _ value: String, to fields: inout Fields) {
    guard !self.fields.contains(name), !removed.contains(name) else { return }
    fields.append(name, value)
  }

  /// Returns the fields in the order in which curl sends them.
  private func allFields(
    _ url: CallURL,
    _ content: (type: String, bytes: [UInt8])?
  ) throws(CallFault) -> Fields {
    var fields = Fields()
    if let host = self.fields[.host] {
      fields.append(.host, host)
    } else if !removed.contains(.host) {
      fields.append(.host, url.authority)
    }
    try addOwnFields(to: &fields, url)
    for field in self.fields where field.name != .host { fields.append(field.name, field.value) }
    if isJSON {
      add(.contentType, MediaWord.json.mediaType, to: &fields)
      add(.accept, MediaWord.json.mediaType, to: &fields)
    }
    try addFrame(to: &fields, content)
    return fields
  }

  private func addOwnFields(to fields: inout Fields, _ url: CallURL) throws(CallFault) {
    if let bearer {
      add(.authorization, "Bearer " + (try utf8(bearer)), to: &fields)
    } else if let user {
      let pair = try utf8(user)
      let bytes = Array((pair.contains(":") ? pair : pair + ":").utf8)
      add(.authorization, "Basic " + Base64.text(of: bytes), to: &fields)
    } else if let user = url.userInformation {
      add(.authorization, "Basic " + Base64.text(of: Array(user.percentDecoded.utf8)), to: &fields)
    }
    if let range {
      guard data == nil || flags.contains(.get) else {
        throw CallFault("-r with data is not understood here.", at: range.range)
      }
      add(.range, "bytes=" + (try utf8(range)), to: &fields)
    }
    let agent = try agent.map { word throws(CallFault) in try utf8(word) } ?? "curl/7.88.1"
    if !agent.isEmpty { add(.userAgent, agent, to: &fields) }
    if !isJSON { add(.accept, "*/*", to: &fields) }
    if flags.contains(.compressed) {
      add("Accept-Encoding", "deflate, gzip, br, zstd", to: &fields)
    }
    if let referer { add("Referer", try utf8(referer), to: &fields) }
    if !cookies.isEmpty { add("Cookie", cookies.joined(separator: ";"), to: &fields) }
  }

  private func content() throws(CallFault) -> (type: String, bytes: [UInt8])? {
    if flags.contains(.get) { return nil }
    guard parts.isEmpty else {
      guard data == nil else {
        throw CallFault("curl stops: -F and -d are two kinds of content.", at: place)
      }
      guard !fields.contains(.contentType) else {
        throw CallFault("-F with a Content-Type of one's own is not understood here.", at: place)
      }
      return CurlPart.form(parts)
    }
    return data.map { (MediaWord.form.mediaType, $0) }
  }

  private func addFrame(
    to fields: inout Fields,
    _ content: (type: String, bytes: [UInt8])?
  ) throws(CallFault) {
    if let length = fields[.contentLength], length != String(content?.bytes.count ?? 0) {
      throw CallFault(
        "Content-Length says \(length), and the content has \(content?.bytes.count ?? 0) bytes: "
          + "one side would wait for the other.",
        at: place
      )
    }
    guard let content else { return }
    if fields[.transferEncoding] == nil {
      add(.contentLength, String(content.bytes.count), to: &fields)
    }
    if !isJSON { add(.contentType, content.type, to: &fields) }
  }

  private func notes(_ content: (type: String, bytes: [UInt8])?) -> [String] {
    var notes: [String] = []
    if let content {
      if method == nil { notes.append("content makes the method POST") }
      if parts.isEmpty, !isJSON, !fields.contains(.contentType), !removed.contains(.contentType) {
        notes.append("-d without a Content-Type of your own says \(content.type)")
      }
    }
    if isJSON { notes.append("--json says application/json twice") }
    return notes
  }
}

extension [UInt8] {
  /// The bytes with the digits behind percent signs made small.
  fileprivate var lowercasingPercentEncodings: [UInt8] {
    var bytes = self
    for index in indices where self[index] == UInt8(ascii: "%") {
      for place in index + 1..<Swift.min(index + 3, count) { bytes[place] = self[place].lowercased }
    }
    return bytes
  }
}
