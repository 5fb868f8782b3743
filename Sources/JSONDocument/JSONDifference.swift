/// What makes one document of another, part by part.
///
/// Objects are compared member by member and arrays along a longest common subsequence of their
/// elements, so that one element in front does not make all others new. Equal numbers that are
/// spelt differently and members in another order are no difference.
public struct JSONDifference: Sendable {
  /// A part of the documents.
  public struct Entry: Hashable, Sendable {
    /// What became of a part.
    public enum Kind: Hashable, Sendable {
      /// The part is in the old document only.
      case removed(JSONValue)
      /// The part is in the new document only.
      case added(JSONValue)
      /// The part has another value in each.
      case changed(from: JSONValue, to: JSONValue)
      /// The part has the same value in both.
      case unchanged(JSONValue)
    }

    /// Where the part is: for what was removed in the old document, else in the new.
    public let pointer: JSONPointer

    /// What became of the part.
    public let kind: Kind
  }

  /// The comparison of the roots.
  let root: Node

  /// Creates the difference between an old and a new document.
  public init(from old: JSONValue, to new: JSONValue) {
    var comparison = Comparison()
    root = comparison.node(from: old, to: new)
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { root.isUnchanged }

  /// The parts in the order of the old document, the added members of an object last.
  ///
  /// A part that is the same in both, removed or added is not taken apart.
  public var entries: [Entry] {
    var entries: [Entry] = []
    root.append(to: &entries, old: JSONPointer(), new: JSONPointer())
    return entries
  }
}

extension JSONDifference {
  /// The comparison of a part of the documents with all that lies inside it.
  indirect enum Node: Sendable {
    /// The part is in the old document only.
    case removed(JSONValue)
    /// The part is in the new document only.
    case added(JSONValue)
    /// The part has another value in each, at least one of which has no parts of its own.
    case changed(from: JSONValue, to: JSONValue)
    /// The part has the same value in both.
    case unchanged(JSONValue)
    /// The part is an object in both, with these members.
    case object([(name: String, node: Node)])
    /// The part is an array in both, with these elements, and this one in the new document.
    case array([Node], new: JSONValue)

    /// Whether the part has the same value in both.
    var isUnchanged: Bool {
      if case .unchanged = self { true } else { false }
    }

    /// Appends the entries of the part, which is at these places of the documents.
    func append(to entries: inout [Entry], old: JSONPointer, new: JSONPointer) {
      switch self {
      case .removed(let value): entries.append(Entry(pointer: old, kind: .removed(value)))
      case .added(let value): entries.append(Entry(pointer: new, kind: .added(value)))
      case .changed(let from, let to):
        entries.append(Entry(pointer: new, kind: .changed(from: from, to: to)))
      case .unchanged(let value): entries.append(Entry(pointer: new, kind: .unchanged(value)))
      case .object(let members):
        for (name, node) in members {
          node.append(to: &entries, old: old.appending(name), new: new.appending(name))
        }
      case .array(let elements, _):
        var (oldIndex, newIndex) = (0, 0)
        for node in elements {
          node.append(to: &entries, old: old.appending(oldIndex), new: new.appending(newIndex))
          if !node.isAdded { oldIndex += 1 }
          if !node.isRemoved { newIndex += 1 }
        }
      }
    }

    /// Whether the part is in the new document only.
    private var isAdded: Bool {
      if case .added = self { true } else { false }
    }

    /// Whether the part is in the old document only.
    var isRemoved: Bool {
      if case .removed = self { true } else { false }
    }
  }
}
