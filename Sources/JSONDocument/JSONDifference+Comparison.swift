extension JSONDifference {
  /// A comparison of two documents with a bound on its work.
  struct Comparison {
    /// The work that may yet be spent on arrays, for all of them together, counted in the size of
    /// their elements and in pairs of elements.
    ///
    /// An array whose size is too much is not taken apart. One whose pairs are too many is compared
    /// index by index between the equal elements at its start and at its end.
    private var workLeft = 16 << 20

    /// Creates a comparison that has compared nothing.
    init() {}

    /// Returns the comparison of two values.
    mutating func node(from old: JSONValue, to new: JSONValue) -> Node {
      switch (old, new) {
      case (.object(let oldMembers), .object(let newMembers)):
        let members = members(from: oldMembers, to: newMembers)
        return members.allSatisfy(\.node.isUnchanged) ? .unchanged(new) : .object(members)
      case (.array(let oldElements), .array(let newElements))
      where spend(sizeOf: old) && spend(sizeOf: new):
        let elements = elements(from: oldElements, to: newElements)
        return elements.allSatisfy(\.isUnchanged) ? .unchanged(new) : .array(elements, new: new)
      default: return old == new ? .unchanged(new) : .changed(from: old, to: new)
      }
    }

    private mutating func members(
      from old: JSONObject,
      to new: JSONObject
    ) -> [(name: String, node: Node)] {
      var members: [(name: String, node: Node)] = []
      for (name, value) in old {
        members.append((name, new[name].map { node(from: value, to: $0) } ?? .removed(value)))
      }
      for (name, value) in new where old[name] == nil {
        members.append((name, .added(value)))
      }
      return members
    }

    private mutating func elements(from old: [JSONValue], to new: [JSONValue]) -> [Node] {
      let (isKeptInOld, isKeptInNew) = keptElements(from: old, to: new)
      var nodes: [Node] = []
      var (oldIndex, newIndex) = (0, 0)
      while oldIndex < old.count || newIndex < new.count {
        let isLost = oldIndex < old.count && !isKeptInOld[oldIndex]
        let isGained = newIndex < new.count && !isKeptInNew[newIndex]
        switch (isLost, isGained) {
        case (true, true): nodes.append(node(from: old[oldIndex], to: new[newIndex]))
        case (true, false): nodes.append(.removed(old[oldIndex]))
        case (false, true): nodes.append(.added(new[newIndex]))
        case (false, false): nodes.append(.unchanged(new[newIndex]))
        }
        if isLost || !isGained { oldIndex += 1 }
        if isGained || !isLost { newIndex += 1 }
      }
      return nodes
    }

    /// Returns which elements of each array belong to a longest common subsequence.
    private mutating func keptElements(
      from old: [JSONValue],
      to new: [JSONValue]
    ) -> (old: [Bool], new: [Bool]) {
      let prefix = zip(old, new).prefix { $0 == $1 }.count
      let suffix = zip(old[prefix...].reversed(), new[prefix...].reversed())
        .prefix { $0 == $1 }.count
      let oldMiddle = prefix..<(old.count - suffix)
      let newMiddle = prefix..<(new.count - suffix)
      var isKept = (
        old: old.indices.map { !oldMiddle.contains($0) },
        new: new.indices.map { !newMiddle.contains($0) }
      )
      guard spend(oldMiddle.count * newMiddle.count) else { return isKept }
      for index in oldMiddle { isKept.old[index] = true }
      for index in newMiddle { isKept.new[index] = true }
      for change in difference(from: old[oldMiddle], to: new[newMiddle]) {
        switch change {
        case .remove(let offset, _, _): isKept.old[prefix + offset] = false
        case .insert(let offset, _, _): isKept.new[prefix + offset] = false
        }
      }
      return isKept
    }

    /// Takes the size of a value from the work that is left, if it suffices.
    private mutating func spend(sizeOf value: JSONValue) -> Bool {
      var extent = JSONExtent(sizeLimit: workLeft)
      extent.measure(value, depth: 0)
      return spend(extent.size)
    }

    private mutating func spend(_ work: Int) -> Bool {
      guard work <= workLeft else { return false }
      workLeft -= work
      return true
    }

    /// Returns the difference by a longest common subsequence, over numbers that stand for equal
    /// values so that each value is looked at once.
    private func difference(
      from old: ArraySlice<JSONValue>,
      to new: ArraySlice<JSONValue>
    ) -> CollectionDifference<Int> {
      var numbers: [JSONValue: Int] = [:]
      func number(_ value: JSONValue) -> Int {
        if let number = numbers[value] { return number }
        numbers[value] = numbers.count
        return numbers.count - 1
      }
      let oldNumbers = old.map(number)
      let newNumbers = new.map(number)
      return newNumbers.difference(from: oldNumbers)
    }
  }
}
