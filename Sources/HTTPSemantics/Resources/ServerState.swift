internal import HashTreeCollections
internal import JSONDocument

/// The representations of a server, target by target: what requests are about.
///
/// Left out are the journal, validators, the clock, and members and resources that the world marks
/// as managed by the server: idempotence "only applies to what has been requested" (RFC 9110,
/// section 9.2.2). Taking it from a server costs nothing; what it shows is worked out when it is
/// asked for.
public struct ServerState: Sendable {
  private let resources: TreeDictionary<String, Resource>
  private let templates: [ResourceTemplate]

  /// Creates a state without any representation.
  public init() {
    self.init(resources: [:], templates: [])
  }

  /// Creates the state of a server's resources.
  init(resources: TreeDictionary<String, Resource>, templates: [ResourceTemplate]) {
    self.resources = resources
    self.templates = templates
  }

  /// The representation at a path, without the members that the server manages.
  public subscript(path: String) -> Representation? {
    resources[path].flatMap(visible)
  }

  /// The paths that have a representation, sorted.
  public var paths: [String] {
    resources.filter { !templates[$0.value.place].isManaged }.keys
      .sorted(by: Path.isInOrder)
  }

  private func variants(at path: String) -> [Representation] {
    resources[path]?.variants ?? []
  }

  private func visible(_ resource: Resource) -> Representation? {
    let template = templates[resource.place]
    if template.isManaged { return nil }
    let managed = template.members.filter { $0.managed != nil && $0.managed != .identifier }
    guard !managed.isEmpty, var object = resource.representation.json?.asObject else {
      return resource.representation
    }
    for member in managed { object[member.name] = nil }
    let representation = resource.representation
    return Representation(
      .object(object),
      mediaType: representation.mediaType,
      language: representation.language
    )
  }
}

extension ServerState: Sequence {
  /// Returns an iterator over paths and representations, sorted by path.
  public func makeIterator() -> AnyIterator<(path: String, representation: Representation)> {
    var rest = paths.makeIterator()
    return AnyIterator {
      while let path = rest.next() {
        if let representation = self[path] { return (path, representation) }
      }
      return nil
    }
  }
}

extension ServerState: Equatable {
  /// Returns whether both have the same representations at the same paths.
  public static func == (left: ServerState, right: ServerState) -> Bool {
    left.differingPaths(from: right).isEmpty
  }

  /// Returns the paths at which two states differ, in no order.
  ///
  /// States that share their past are compared at the cost of what was written since.
  func differingPaths(from other: ServerState) -> [String] {
    if resources == other.resources { return [] }
    let added = other.resources.keys.filter { resources[$0] == nil && other[$0] != nil }
    let others = resources.keys.filter { path in
      resources[path] !== other.resources[path]
        && (self[path] != other[path] || variants(at: path) != other.variants(at: path))
    }
    return added + others
  }
}
