import HTTPSemantics
import Testing

@Suite
struct `Conditional requests` {
  @Test(arguments: [
    Trial(.put, "/resource/123", "{", fields: [.ifMatch: "\"old\""], gives: 412, deciding: "N114"),
    Trial(.put, "/resource/123", "{", fields: [.ifMatch: "\"v13\""], gives: 400, deciding: "N150"),
    Trial(.put, "/secret/17", "{}", fields: [.ifMatch: "\"old\""], gives: 401, deciding: "N151"),
    Trial(.put, "/users/99", "{}", fields: [.ifMatch: "\"old\""], gives: 404, deciding: "N154"),
    Trial(
      .put,
      "/resource/123",
      "x",
      as: "text/plain",
      fields: [.ifMatch: "\"old\""],
      gives: 415,
      deciding: "N158"
    ),
    Trial(.put, "/old/5", "{}", fields: [.ifMatch: "\"old\""], gives: 308, deciding: "N035"),
    Trial(.put, "/articles", "{}", fields: [.ifMatch: "\"old\""], gives: 405),
    Trial(.get, "/resource/none", fields: [.ifMatch: "\"old\""], gives: 404),
    Trial(.trace, "/resource/123", fields: [.ifMatch: "\"old\""], gives: 200),
  ])
  func `RFC 9110 13.2.1: preconditions come after the request checks and before the content`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(.put, "/resource/new", "{}", fields: [.ifNoneMatch: "*"], gives: 201, state: "{}"),
    Trial(.put, "/resource/123", "{}", fields: [.ifNoneMatch: "*"], gives: 412, deciding: "N116"),
    Trial(.put, "/resource/new", "{}", fields: [.ifMatch: "*"], gives: 412, deciding: "N113"),
    Trial(.put, "/resource/123", "{}", fields: [.ifMatch: "*"], gives: 200, state: "{}"),
    Trial(.put, "/resource/123", "{}", fields: [.ifMatch: "v13"], gives: 412, deciding: "N108"),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.ifMatch: "W/\"v13\""],
      gives: 412,
      deciding: "N112"
    ),
    Trial(.delete, "/resource/123", fields: [.ifMatch: "\"old\""], gives: 412),
    Trial(
      .get,
      "/resource/123",
      fields: [.ifNoneMatch: "\"v13\""],
      gives: 304,
      with: [.eTag: "\"v13\""],
      deciding: "N117"
    ),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.ifModifiedSince: "Thu, 01 Jan 1970 00:00:00 GMT"],
      gives: 200,
      state: "{}"
    ),
    Trial(.put, "/guarded/1", "{}", gives: 428, deciding: "N125"),
    Trial(.put, "/guarded/2", "{}", fields: [.ifNoneMatch: "*"], gives: 201),
    Trial(.put, "/guarded/1", "{}", fields: [.ifModifiedSince: "x"], gives: 428),
  ])
  func `RFC 9110 13.1, RFC 6585 3: a false condition is 412 for writes, a missing one 428`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test
  func `RFC 9110 13.1.1: of two writers with the same tag one wins`() throws {
    var server = try OriginServer.practice()
    let fields: Fields = [.ifMatch: try server.tag(at: "/resource/123")]
    let first = server.send(.put, "/resource/123", #"{"by":1}"#, with: fields)
    let second = server.send(.put, "/resource/123", #"{"by":2}"#, with: fields)
    #expect(first.status == 200)
    #expect(second.status == 412)
    #expect(second.fields[.eTag] == first.fields[.eTag])
    #expect(server.text(at: "/resource/123") == #"{"by":1}"#)
  }

  @Test
  func `RFC 9110 13.1.1: a change that is in place may be told as success`() throws {
    var server = try OriginServer.practice()
    server.send(.put, "/patient/1", #"{"a":1}"#)
    let stale: Fields = [.ifMatch: "\"v0\""]
    let repeated = server.send(.put, "/patient/1", #"{ "a": 1 }"#, with: stale)
    #expect(repeated.status == 204)
    #expect(repeated.fields[.eTag] == nil)
    #expect(server.send(.put, "/patient/1", #"{"a":2}"#, with: stale).status == 412)
  }

  @Test
  func `RFC 9110 8.8.2.2: a date misses the second write of a second, a tag does not`() throws {
    var server = try OriginServer.practice()
    let before = server.send(.get, "/resource/123", at: 5000)
    server.send(.put, "/resource/123", #"{"n":1}"#, at: 6000)
    let date = try #require(server.send(.get, "/resource/123", at: 6000).fields[.lastModified])
    server.send(.put, "/resource/123", #"{"n":2}"#, at: 6000)
    let dated: Fields = [.ifUnmodifiedSince: date]
    #expect(server.send(.put, "/resource/123", "{}", with: dated, at: 6000).status == 200)
    let tagged: Fields = [.ifMatch: try #require(before.fields[.eTag])]
    #expect(server.send(.put, "/resource/123", "{}", with: tagged, at: 6000).status == 412)
  }

  @Test
  func `RFC 9110 8.8.1: tags are strong, weak or missing as the resource makes them`() throws {
    var server = try OriginServer.practice()
    let weak = try server.tag(at: "/weak/1")
    let hashed = try server.tag(at: "/hashed/1")
    #expect(weak.hasPrefix("W/\""))
    server.send(.put, "/weak/1", #"{ "n": 1 }"#)
    server.send(.put, "/hashed/1", #"{ "n": 1 }"#)
    #expect(try server.tag(at: "/weak/1") == weak)
    #expect(try server.tag(at: "/hashed/1") != hashed)
    #expect(server.send(.put, "/weak/1", "{}", with: [.ifMatch: weak]).status == 412)
    #expect(server.send(.get, "/untagged/1").fields[.eTag] == nil)
    let date = try #require(server.send(.get, "/untagged/1").fields[.lastModified])
    #expect(server.send(.get, "/untagged/1", with: [.ifModifiedSince: date]).status == 304)
  }

  @Test
  func `RFC 9110 8.8.1: a strong tag never comes back, not even after delete, undo or reset`()
    throws
  {
    var server = try OriginServer.practice()
    let first = server
    var seen = [try server.tag(at: "/resource/123")]
    server.send(.put, "/resource/123", "{}")
    seen.append(try server.tag(at: "/resource/123"))
    let saved = server
    server.send(.delete, "/resource/123")
    server.send(.put, "/resource/123", "{}")
    seen.append(try server.tag(at: "/resource/123"))
    server.adopt(stateOf: saved)
    seen.append(try server.tag(at: "/resource/123"))
    server.adopt(stateOf: first)
    seen.append(try server.tag(at: "/resource/123"))
    #expect(Set(seen).count == seen.count)
    #expect(server.state == first.state)
    #expect(try server.tag(at: "/users/53") == first.tag(at: "/users/53"))
  }
}
