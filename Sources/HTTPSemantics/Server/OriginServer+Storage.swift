internal import HashTreeCollections

extension OriginServer {
  /// Sets or removes the representation at a path without a request, as a lesson does.
  ///
  /// A path that no template fits is left alone, for no request could be about it.
  public mutating func setState(
    _ path: String,
    _ representation: Representation?,
    at instant: Timestamp = Timestamp(seconds: 0)
  ) {
    guard let representation else {
      resources[path] = nil
      return
    }
    guard let place = site.match(path)?.place else { return }
    store(representation, at: path, place: place, instant: instant)
  }

  /// Sets the representations at a path with which the site begins.
  mutating func setFirstState(of path: String, at instant: Timestamp) {
    guard let place = site.match(path)?.place, let first = site.fixtures[path] else { return }
    let variants = site.variants[path] ?? []
    store(first, variants, at: path, place: place, instant: instant)
  }

  /// Keeps a representation as the current one at a path and returns what is kept of it.
  @discardableResult
  mutating func store(
    _ representation: Representation,
    _ variants: [Representation] = [],
    at path: String,
    place: Int,
    instant: Timestamp
  ) -> Resource {
    let old = resources[path]
    serial += 1
    let resource = Resource(
      representation: representation,
      variants: variants,
      tag: tag(of: representation, site.allTemplates[place].tag),
      serial: serial,
      version: (old?.version ?? 0) + 1,
      created: old?.created ?? instant,
      modified: instant,
      place: place
    )
    resources[path] = resource
    keepVersion(of: resource, at: path)
    return resource
  }

  private func tag(of representation: Representation, _ policy: TagPolicy) -> EntityTag? {
    switch policy {
    case .version: EntityTag("v" + String(serial))
    case .content: EntityTag(contentOf: representation.bytes)
    case .weak: EntityTag(meaningOf: representation)
    case .none: nil
    }
  }

  /// Keeps a copy of a version at a path of its own, where the template asks for it.
  private mutating func keepVersion(of resource: Resource, at path: String) {
    guard let history = site.allTemplates[resource.place].history,
      let values = site.allTemplates[resource.place].path.match(path)
    else { return }
    let names = site.allTemplates[resource.place].path.variables
    let copyPath = history.path { name in
      name == "version"
        ? String(resource.version) : names.firstIndex(of: name).map { values[$0] }
    }
    let place = site.match(copyPath)?.place ?? resource.place
    resources[copyPath] = Resource(resource, tag: resource.tag, serial: serial, place: place)
  }

  /// Takes over the state of another server, as undo and reset do.
  ///
  /// Version tags do not come back: what is different from the present state gets a new one, for
  /// strong validators are unique over all time (RFC 9110, section 8.8.1). Nor do the numbers of
  /// requests, which tell problems apart.
  public mutating func adopt(stateOf other: OriginServer) {
    let present = resources
    let newest = max(serial, other.serial)
    let count = max(requestCount, other.requestCount)
    let rules = self.rules
    self = other
    self.rules = rules
    serial = newest
    requestCount = count
    // The map has no order of its own, and the tags must not depend on it.
    for (path, resource) in other.resources.sorted(by: { $0.key < $1.key })
    where present[path]?.isSame(as: resource) != true {
      guard site.allTemplates[resource.place].tag == .version else { continue }
      serial += 1
      let renewed = tag(of: resource.representation, .version)
      resources[path] = Resource(resource, tag: renewed, serial: serial, place: resource.place)
    }
  }
}

extension Resource {
  /// Returns whether two servers keep the same write of a resource.
  fileprivate func isSame(as other: Resource) -> Bool {
    serial == other.serial && representation.bytes == other.representation.bytes
  }
}
