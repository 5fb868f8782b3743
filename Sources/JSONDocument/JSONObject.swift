/// The members of a JSON object in the order in which they were written, with unique names.
///
/// Names are compared code point by code point (RFC 8259, section 8.3). Up to eight members are
/// searched one by one; more are found through an index in constant time.
public struct JSONObject: Sendable {
  /// A name and its value.
  public typealias Member = (name: String, value: JSONValue)

  /// The members in order; elsewhere only their values may be changed, since names are indexed.
  var members: [Member] = []

  /// The places of the names; present if and only if there are more than `smallestCount` of them.
  private var index: NameIndex?

  /// Creates an object without members.
  public init() {}

  /// Creates an object from members; a name that comes again replaces the value before it.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (name, value) in members {
      self[name] = value
    }
  }

  /// The names in order.
  public var names: [String] { members.map(\.name) }

  /// The value of a member, or `nil` if there is none of that name.
  ///
  /// Setting keeps the place of a member that exists and appends one that does not; setting `nil`
  /// removes the member, in time linear in their number.
  public subscript(_ name: String) -> JSONValue? {
    get { place(of: name).map { members[$0].value } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// Returns the place of a name among the members.
  func place(of name: String) -> Int? {
    guard let index else { return members.firstIndex { $0.name.hasSameScalars(as: name) } }
    return index.place(of: name, in: members)
  }

  /// Appends a member whose name is known to be new.
  mutating func append(_ member: Member) {
    members.append(member)
    if members.count > NameIndex.smallestCount {
      if index == nil { index = NameIndex(members) } else { index?.append(in: members) }
    }
  }

  /// Removes the member at a place and returns its value.
  @discardableResult
  mutating func remove(at place: Int) -> JSONValue {
    index?.remove(place, in: members)
    let value = members.remove(at: place).value
    if members.count <= NameIndex.smallestCount { index = nil }
    return value
  }
}

extension JSONObject: RandomAccessCollection {
  /// The place of the first member.
  public var startIndex: Int { 0 }

  /// The place after the last member.
  public var endIndex: Int { members.count }

  /// The member at a place.
  public subscript(position: Int) -> Member { members[position] }
}

extension JSONObject: Hashable {
  /// Returns whether both objects have the same names with equal values, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.count == right.count else { return false }
    return left.members.indices.allSatisfy { place in
      let member = left.members[place]
      // Most objects that are compared list their members in the same order.
      if member.name.hasSameScalars(as: right.members[place].name) {
        return member.value == right.members[place].value
      }
      return right[member.name] == member.value
    }
  }

  /// Hashes the members without regard to their order.
  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for (name, value) in members {
      var member = Hasher()
      name.hashScalars(into: &member)
      value.hash(into: &member)
      combined ^= member.finalize()
    }
    hasher.combine(count)
    hasher.combine(combined)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Creates an object that keeps the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
