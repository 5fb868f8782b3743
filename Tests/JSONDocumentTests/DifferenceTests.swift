import JSONDocument
import Testing

@Suite struct `Structural difference` {
  struct Case: CustomTestStringConvertible {
    let old: String
    let new: String
    let entries: [String]
    let jsonPatch: String
    let mergePatch: String?

    var testDescription: String { "\(old) to \(new)" }
  }

  static let cases = [
    Case(
      old: "{}",
      new: "{}",
      entries: ["  {}"],
      jsonPatch: "[]",
      mergePatch: "{}"
    ),
    Case(
      old: "[1.0]",
      new: "[1]",
      entries: ["  [1]"],
      jsonPatch: "[]",
      mergePatch: "[1]"
    ),
    Case(
      old: #"{"a":1,"b":2,"c":3}"#,
      new: #"{"c":3.0,"d":4,"a":"x"}"#,
      entries: [#"~/a 1 "x""#, "-/b 2", " /c 3.0", "+/d 4"],
      jsonPatch: #"[{"op":"replace","path":"/a","value":"x"},{"op":"remove","path":"/b"},"#
        + #"{"op":"add","path":"/d","value":4}]"#,
      mergePatch: #"{"a":"x","b":null,"d":4}"#
    ),
    Case(
      old: #"{"a":{"b":{"c":1,"d":2}}}"#,
      new: #"{"a":{"b":{"c":1,"d":3}}}"#,
      entries: [" /a/b/c 1", "~/a/b/d 2 3"],
      jsonPatch: #"[{"op":"replace","path":"/a/b/d","value":3}]"#,
      mergePatch: #"{"a":{"b":{"d":3}}}"#
    ),
    Case(
      old: #"["a","b","c"]"#,
      new: #"["x","a","c"]"#,
      entries: [#"+/0 "x""#, #" /1 "a""#, #"-/1 "b""#, #" /2 "c""#],
      jsonPatch: #"[{"op":"add","path":"/0","value":"x"},{"op":"remove","path":"/2"}]"#,
      mergePatch: #"["x","a","c"]"#
    ),
    Case(
      old: #"[0,{"id":1,"n":"a"},9]"#,
      new: #"[{"id":1,"n":"b"},9]"#,
      entries: [#"~/0 0 {"id":1,"n":"b"}"#, #"-/1 {"id":1,"n":"a"}"#, " /1 9"],
      jsonPatch: #"[{"op":"replace","path":"/0","value":{"id":1,"n":"b"}},"#
        + #"{"op":"remove","path":"/1"}]"#,
      mergePatch: #"[{"id":1,"n":"b"},9]"#
    ),
    Case(
      old: #"{"a":1}"#,
      new: #"{"a":null}"#,
      entries: ["~/a 1 null"],
      jsonPatch: #"[{"op":"replace","path":"/a","value":null}]"#,
      mergePatch: nil
    ),
    Case(
      old: "{}",
      new: #"{"a":{"b":null}}"#,
      entries: [#"+/a {"b":null}"#],
      jsonPatch: #"[{"op":"add","path":"/a","value":{"b":null}}]"#,
      mergePatch: nil
    ),
    Case(
      old: #"{"e":null}"#,
      new: #"{"e":null,"l":[{"n":null}]}"#,
      entries: [" /e null", #"+/l [{"n":null}]"#],
      jsonPatch: #"[{"op":"add","path":"/l","value":[{"n":null}]}]"#,
      mergePatch: #"{"l":[{"n":null}]}"#
    ),
    Case(
      old: "1",
      new: #"{"a":null}"#,
      entries: [#"~ 1 {"a":null}"#],
      jsonPatch: #"[{"op":"replace","path":"","value":{"a":null}}]"#,
      mergePatch: nil
    ),
    Case(
      old: "{}",
      new: "null",
      entries: ["~ {} null"],
      jsonPatch: #"[{"op":"replace","path":"","value":null}]"#,
      mergePatch: "null"
    ),
  ]

  @Test(arguments: cases)
  func `Parts are removed, added, changed or unchanged`(_ example: Case) throws {
    let old = try JSONValue.parse(example.old)
    let new = try JSONValue.parse(example.new)
    let difference = JSONDifference(from: old, to: new)
    #expect(difference.entries.map(line) == example.entries)
    #expect(difference.jsonPatch.text() == example.jsonPatch)
    #expect(difference.mergePatch?.text() == example.mergePatch)
    #expect(difference.isEmpty == (old == new))
  }

  private func line(_ entry: JSONDifference.Entry) -> String {
    switch entry.kind {
    case .removed(let value): "-\(entry.pointer) \(value)"
    case .added(let value): "+\(entry.pointer) \(value)"
    case .changed(let old, let new): "~\(entry.pointer) \(old) \(new)"
    case .unchanged(let value): " \(entry.pointer) \(value)"
    }
  }

  @Test(arguments: 0..<500)
  func `The patches of a difference make the new document of the old one`(_ seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let old = random.value(depth: 5)
    let new = seed.isMultiple(of: 5) ? random.value(depth: 5) : random.variation(of: old)
    let difference = JSONDifference(from: old, to: new)
    #expect(try JSONPatch(difference.jsonPatch).applied(to: old) == new)
    if let mergePatch = difference.mergePatch {
      #expect(JSONMergePatch.apply(mergePatch, to: old) == new)
    }
    #expect(difference.isEmpty == (old == new))
    for entry in difference.entries {
      switch entry.kind {
      case .removed(let value): #expect(entry.pointer.value(in: old) == value)
      case .added(let value), .changed(_, let value), .unchanged(let value):
        #expect(entry.pointer.value(in: new) == value)
      }
    }
  }

  @Test(arguments: 0..<200)
  func `Without nulls there is always a merge patch`(_ seed: Int) throws {
    var random = RandomDocument(seed: seed)
    let old = withoutNulls(random.value(depth: 5))
    let new = withoutNulls(random.variation(of: old))
    let patch = try #require(JSONDifference(from: old, to: new).mergePatch)
    #expect(JSONMergePatch.apply(patch, to: old) == new)
  }

  private func withoutNulls(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null: 0
    case .array(let elements): .array(elements.map(withoutNulls))
    case .object(let members):
      .object(JSONObject(members.map { ($0.name, withoutNulls($0.value)) }))
    default: value
    }
  }

  @Test func `Arrays too large for a common subsequence are compared index by index`() throws {
    let old = JSONValue.array((0..<5_000).map { .number(JSONNumber($0)) })
    let new = JSONValue.array((0..<5_000).map { .number(JSONNumber(5_000 - $0)) })
    let difference = JSONDifference(from: old, to: new)
    #expect(try JSONPatch(difference.jsonPatch).applied(to: old) == new)
    #expect(difference.entries.count == 5_000)
  }
}
