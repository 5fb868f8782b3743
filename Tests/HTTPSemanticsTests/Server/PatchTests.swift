import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Patching representations` {
  private static let merge = "application/merge-patch+json"
  private static let operations = "application/json-patch+json"

  @Test(arguments: [
    Trial(
      .patch,
      "/resource/123",
      #"{"key":"new_value"}"#,
      as: Self.merge,
      gives: 200,
      with: [.eTag: "\"v20\"", .contentLocation: "/resource/123"],
      state: #"{"key":"new_value","note":"keep me"}"#
    ),
    Trial(
      .patch,
      "/resource/123",
      #"{"key":null,"no":null}"#,
      as: Self.merge,
      gives: 200,
      state: #"{"note":"keep me"}"#
    ),
    Trial(
      .patch,
      "/lists/1",
      #"{"items":["z"]}"#,
      as: Self.merge,
      gives: 200,
      state: #"{"items":["z"]}"#
    ),
    Trial(.patch, "/lists/1", #"["c"]"#, as: Self.merge, gives: 200, state: #"["c"]"#),
    Trial(.patch, "/lists/1", "null", as: Self.merge, gives: 200, state: "null"),
    Trial(
      .patch,
      "/lists/1",
      #"{"a":{"bb":{"ccc":null}}}"#,
      as: Self.merge,
      gives: 200,
      state: #"{"items":["a","b","c"],"a":{"bb":{}}}"#
    ),
    Trial(
      .patch,
      "/resource/123",
      #"{"key":"b"}"#,
      as: Self.merge,
      fields: [.prefer: "return=minimal"],
      gives: 204,
      with: [.eTag: "\"v20\""],
      deciding: "N067"
    ),
  ])
  func `RFC 7396 2: a merge patch sets, removes and keeps members`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"add","path":"/items/-","value":"d"}]"#,
      as: Self.operations,
      gives: 200,
      state: #"{"items":["a","b","c","d"]}"#
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"test","path":"/items/0","value":"a"},{"op":"remove","path":"/items/0"}]"#,
      as: Self.operations,
      gives: 200,
      state: #"{"items":["b","c"]}"#
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"remove","path":"/items/0"},{"op":"remove","path":"/nope"}]"#,
      as: Self.operations,
      gives: 409,
      state: #"{"items":["a","b","c"]}"#,
      deciding: "N060"
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"test","path":"/items/0","value":"z"}]"#,
      as: Self.operations,
      gives: 409
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"replace","path":"/nope/x","value":1}]"#,
      as: Self.operations,
      gives: 409
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"add","path":"/items/9","value":1}]"#,
      as: Self.operations,
      gives: 409
    ),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"add","path":"/items/01","value":1}]"#,
      as: Self.operations,
      gives: 409
    ),
    Trial(.patch, "/lists/1", #"[{"op":"#, as: Self.operations, gives: 400, deciding: "N056"),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"frobnicate","path":"/a"}]"#,
      as: Self.operations,
      gives: 400
    ),
    Trial(.patch, "/lists/1", #"[{"op":"add","value":1}]"#, as: Self.operations, gives: 400),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"remove","path":"items"}]"#,
      as: Self.operations,
      gives: 400
    ),
    Trial(.patch, "/lists/1", #"["x"]"#, as: Self.operations, gives: 400),
    Trial(
      .patch,
      "/lists/1",
      #"[{"op":"move","from":"/items","path":"/items/0"}]"#,
      as: Self.operations,
      gives: 400
    ),
    Trial(.patch, "/lists/1", "[]", as: Self.operations, gives: 200),
  ])
  func `RFC 6902 5, RFC 5789 2.2: a JSON Patch is applied as a whole or not at all`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .patch,
      "/users/53",
      #"{"name":"A"}"#,
      gives: 415,
      with: [.acceptPatch: "application/merge-patch+json, application/json-patch+json"],
      deciding: "N066"
    ),
    Trial(.patch, "/users/53", "x", as: "text/plain", gives: 415, deciding: "N057"),
    Trial(.patch, "/users/53", "{}", as: nil, gives: 415, deciding: "N057"),
    Trial(
      .patch,
      "/files/notes.txt",
      "[]",
      as: Self.operations,
      gives: 415,
      with: [.acceptPatch: "text/vnd.lab.append"]
    ),
    Trial(
      .patch,
      "/files/notes.txt",
      "more\n",
      as: "text/vnd.lab.append",
      gives: 200,
      state: "first line\nmore\n"
    ),
    Trial(
      .patch,
      "/counters/hits",
      #"{"by":3}"#,
      as: "application/vnd.lab.increment+json",
      gives: 200,
      state: #"{"value":3}"#
    ),
    Trial(
      .patch,
      "/counters/hits",
      #"{"by":"3"}"#,
      as: "application/vnd.lab.increment+json",
      gives: 400
    ),
    Trial(.patch, "/lenient/1", #"{"a":1}"#, gives: 201, state: #"{"a":1}"#),
    Trial(.patch, "/users/999", "{}", as: Self.merge, gives: 404, deciding: "N059"),
    Trial(.patch, "/users/53", #"{"email":null}"#, as: Self.merge, gives: 422, deciding: "N058"),
    Trial(.patch, "/users/53", #"{"id":9}"#, as: Self.merge, gives: 409),
    Trial(.patch, "/users/53", #"{"name":"#, as: Self.merge, gives: 400, deciding: "N056"),
    Trial(
      .patch,
      "/resource/123",
      "{}",
      as: Self.merge,
      fields: [.contentLanguage: "de"],
      gives: 200,
      without: [.contentLanguage]
    ),
  ])
  func `RFC 5789 2.2: what cannot be applied is refused with the fitting status`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test
  func `RFC 5789 2: a repeat can change the state again`() throws {
    var server = try OriginServer.practice()
    let append = #"[{"op":"add","path":"/items/-","value":"d"}]"#
    for _ in 0..<2 { server.send(.patch, "/lists/1", append, as: Self.operations) }
    #expect(server.text(at: "/lists/1") == #"{"items":["a","b","c","d","d"]}"#)
  }

  @Test(arguments: [#"{"key":"b"}"#, #"{"key":null}"#, #"{"x":{"y":[1]}}"#, "[1]", "null"])
  func `RFC 7396 2: a merge patch applied twice is applied once`(_ patch: String) throws {
    var server = try OriginServer.practice()
    server.send(.patch, "/resource/123", patch, as: Self.merge)
    let once = server.state
    server.send(.patch, "/resource/123", patch, as: Self.merge)
    #expect(server.state == once)
  }

  @Test
  func `RFC 5789 2: a failure between two operations leaves the old state`() throws {
    var server = try OriginServer.practice()
    let before = server.state
    server.failure = .afterOperation(1)
    let patch = #"[{"op":"add","path":"/a","value":1},{"op":"add","path":"/b","value":2}]"#
    #expect(server.send(.patch, "/lists/1", patch, as: Self.operations).status == 500)
    #expect(server.state == before)
    #expect(server.send(.patch, "/lists/1", patch, as: Self.operations).status == 200)
  }
}
