import JSONDocument
import Testing

@Suite struct `Objects` {
  @Test func `Setting keeps the place of a member and appends a new one`() {
    var object: JSONObject = ["a": 1, "b": 2, "c": 3]
    object["b"] = "x"
    object["d"] = .null
    object["a"] = nil
    #expect(object.names == ["b", "c", "d"])
    #expect(object.map(\.value) == ["x", 3, nil])
  }

  @Test func `A literal that repeats a name keeps the first place and the last value`() {
    let object: JSONObject = ["a": 1, "b": 2, "a": 3]
    #expect(object.names == ["a", "b"])
    #expect(object["a"] == 3)
  }

  @Test(arguments: [3, 8, 9, 200])
  func `Many random changes leave what an array of pairs would hold`(_ range: Int) {
    var random = RandomDocument(seed: range)
    var object = JSONObject()
    var expected: [(name: String, value: Int)] = []
    for step in 0..<2_000 {
      let name = "n\(random.number(below: range))"
      let place = expected.firstIndex { $0.name == name }
      if random.number(below: 5) < 2 {
        object[name] = nil
        if let place { expected.remove(at: place) }
      } else {
        object[name] = .number(JSONNumber(step))
        if let place { expected[place].value = step } else { expected.append((name, step)) }
      }
      #expect(
        object[name] == expected.first { $0.name == name }.map { .number(JSONNumber($0.value)) }
      )
    }
    #expect(object.names == expected.map(\.name))
    for (name, value) in expected {
      #expect(object[name] == .number(JSONNumber(value)))
    }
    #expect(object["n\(range)"] == nil)
  }

  @Test func `Objects are equal whatever the order of many members`() {
    let members = (0..<1_000).map { ("n\($0)", JSONValue.number(JSONNumber($0))) }
    let (forward, backward) = (JSONObject(members), JSONObject(members.reversed()))
    #expect(forward == backward)
    #expect(forward.hashValue == backward.hashValue)
  }
}
