public import JSONDocument

/// What is different between two states, target by target.
public struct StateChange: Sendable {
  /// What happened to one target.
  public enum Kind: Sendable {
    /// It has a representation now.
    case created(Representation)
    /// It has no representation any more.
    case removed(Representation)
    /// Its JSON representation is another one.
    case changed(JSONDifference, from: Representation, to: Representation)
    /// Its representation is another one, and not both are JSON.
    case replaced(from: Representation, to: Representation)
  }

  /// A target with what happened to it.
  public struct Entry: Sendable {
    /// The path of the target.
    public let path: String
    /// What happened to it.
    public let kind: Kind

    /// Creates an entry.
    public init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// The targets that are different, sorted by path.
  public let entries: [Entry]

  /// Finds what is different.
  public init(from old: ServerState, to new: ServerState) {
    entries = old.differingPaths(from: new).sorted(by: Path.isInOrder).compactMap { path in
      StateChange.kind(from: old[path], to: new[path]).map { Entry(path: path, kind: $0) }
    }
  }

  /// Takes what was found to be different.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Whether nothing is different.
  public var isEmpty: Bool { entries.isEmpty }

  private static func kind(from old: Representation?, to new: Representation?) -> Kind? {
    switch (old, new) {
    case (nil, nil): return nil
    case (nil, let new?): return .created(new)
    case (let old?, nil): return .removed(old)
    case (let old?, let new?):
      if old == new { return nil }
      if let from = old.json, let to = new.json, old.mediaType == new.mediaType {
        return .changed(JSONDifference(from: from, to: to), from: old, to: new)
      }
      return .replaced(from: old, to: new)
    }
  }
}
