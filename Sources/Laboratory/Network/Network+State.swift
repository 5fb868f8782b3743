public import HTTPSemantics
public import JSONDocument

/// A target that a learner can be offered, with a word about it.
public struct KnownTarget: Hashable, Sendable {
  /// The path.
  public let path: String
  /// What is there now.
  public let meaning: String
}

extension Network {
  /// The host that requests go to when they name none.
  public var defaultHost: String {
    origins.first?.site.host ?? "localhost"
  }

  /// Puts the origin servers into the states that they have in another network of the same hosts.
  ///
  /// Entity tags that were given out meanwhile do not come back (RFC 9110, section 8.8.1).
  public mutating func adopt(_ other: Network) {
    guard hosts == other.hosts else {
      self = other
      return
    }
    let origins = zip(origins, other.origins).map { own, other in
      var adopting = own
      adopting.adopt(stateOf: other)
      return adopting
    }
    self = other
    setOrigins(origins)
  }

  /// Returns a copy whose origin servers keep to other rules; `nil` if a rule or its value is unknown.
  public func applying(_ changes: [String: String]) -> Network? {
    var copy = self
    guard let rules = try? LaboratoryRules.strict.applying(changes) else { return nil }
    copy.setRules(rules)
    return copy
  }

  /// Returns the representation of a target, as states name it, if there is one.
  ///
  /// What has no state of its own, such as a collection, is asked for with GET on a copy.
  public func representation(at target: String) -> Representation? {
    let (place, path) = resolve(target)
    guard let place else { return nil }
    if let representation = origins[place].state[path] { return representation }
    var copy = origins[place]
    let request = RequestMessage(.get, RequestTarget(path), fields: [.host: copy.site.host])
    let response = copy.respond(to: request, at: local(Network.opening)).response
    guard response.status == 200, let type = response.fields[.contentType].flatMap(MediaType.init)
    else { return nil }
    return Representation(type, response.content)
  }

  /// Returns the JSON representation of a target, as states name it, if there is one.
  public func document(at target: String) -> JSONValue? {
    representation(at: target)?.json
  }

  /// Puts a JSON representation at a target, as states name it, or takes away what is there.
  public mutating func setState(at target: String, to document: JSONValue?) {
    let (place, path) = resolve(target)
    guard let place else { return }
    _ = changeOrigin(at: place) {
      $0.setState(path, document.map { Representation($0) }, at: Network.opening)
    }
  }

  /// Returns the place of the origin server that a target is of, and its path there.
  private func resolve(_ target: String) -> (place: Int?, path: String) {
    guard target.hasPrefix("//") else { return (origins.indices.first, target) }
    let host = target.dropFirst(2).prefix { $0 != "/" }
    let place = origins.firstIndex { $0.site.isNamed(String(host)) }
    return (place, String(target.dropFirst(2 + host.count)))
  }

  /// The targets that have a representation, and the templates of those that could have one.
  public var targets: [KnownTarget] {
    guard let origin = origins.first else { return [] }
    let present = origin.state.map {
      KnownTarget(path: $0.path, meaning: $0.representation.excerpt)
    }
    let templates = origin.site.templates.filter { $0.path.variables.isEmpty }
    let others = templates.map(\.path.text).filter { path in !present.contains { $0.path == path } }
    return present + others.map { KnownTarget(path: $0, meaning: "") }
  }
}

extension Representation {
  /// The first characters of the data, on one line.
  fileprivate var excerpt: String {
    let limit = 48
    let line = text.prefix { !$0.isNewline }
    return line.count > limit ? line.prefix(limit - 1) + "…" : String(line)
  }
}
