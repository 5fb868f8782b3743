/// A hash table from the names of an object's members to their places.
///
/// Open addressing with linear probing over the places alone, so that removing a member is one pass
/// over small integers instead of hashing every name behind it again.
struct NameIndex: Sendable {
  /// The number of members up to which there is no index: searching them one by one is faster.
  static let smallestCount = 8

  /// The place plus one of the member in each slot, zero for an empty one; a power of two of them,
  /// at most half of them taken.
  private var slots: [Int32] = []

  /// Creates the index of members with unique names.
  init(_ members: [JSONObject.Member]) {
    rebuild(for: members)
  }

  /// Returns the place of a name.
  func place(of name: String, in members: [JSONObject.Member]) -> Int? {
    let slot = slot(of: name, in: members)
    return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
  }

  /// Enters the last of the members, whose name is new.
  mutating func append(in members: [JSONObject.Member]) {
    guard members.count * 2 <= slots.count else { return rebuild(for: members) }
    enter(members.count - 1, in: members)
  }

  /// Takes out the member at a place, before it is removed from the members.
  mutating func remove(_ place: Int, in members: [JSONObject.Member]) {
    closeGap(at: slot(of: members[place].name, in: members), in: members)
    let removed = Int32(truncatingIfNeeded: place + 1)
    for slot in slots.indices where slots[slot] > removed {
      slots[slot] -= 1
    }
  }

  /// Empties a slot and moves those behind it that could no longer be found.
  private mutating func closeGap(at start: Int, in members: [JSONObject.Member]) {
    var gap = start
    var slot = next(start)
    while slots[slot] != 0 {
      let home = home(of: members[Int(slots[slot]) - 1].name)
      let distance = (slot - home) & (slots.count - 1)
      if distance >= (slot - gap) & (slots.count - 1) {
        slots[gap] = slots[slot]
        gap = slot
      }
      slot = next(slot)
    }
    slots[gap] = 0
  }

  private mutating func rebuild(for members: [JSONObject.Member]) {
    var capacity = 32
    while capacity < members.count * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for place in members.indices {
      enter(place, in: members)
    }
  }

  private mutating func enter(_ place: Int, in members: [JSONObject.Member]) {
    slots[slot(of: members[place].name, in: members)] = Int32(truncatingIfNeeded: place + 1)
  }

  /// Returns the slot that holds a name, or the empty one where it belongs.
  private func slot(of name: String, in members: [JSONObject.Member]) -> Int {
    var slot = home(of: name)
    while slots[slot] != 0, !members[Int(slots[slot]) - 1].name.hasSameScalars(as: name) {
      slot = next(slot)
    }
    return slot
  }

  private func home(of name: String) -> Int {
    var hasher = Hasher()
    name.hashScalars(into: &hasher)
    return hasher.finalize() & (slots.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
