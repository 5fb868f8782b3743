import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Putting representations` {
  @Test(arguments: [
    Trial(
      .put,
      "/resource/new",
      #"{"a":1}"#,
      gives: 201,
      with: [.location: "/resource/new"],
      state: #"{"a":1}"#,
      deciding: "N030"
    ),
    Trial(
      .put,
      "/resource/123",
      #"{"key":"new_value"}"#,
      gives: 200,
      with: [.contentLocation: "/resource/123"],
      state: #"{"key":"new_value"}"#,
      deciding: "N031"
    ),
    Trial(
      .put,
      "/resource/123",
      #"{"a":1}"#,
      fields: [.prefer: "return=minimal"],
      gives: 204,
      with: [.preferenceApplied: "return=minimal", .eTag: "\"v20\""],
      state: #"{"a":1}"#
    ),
    Trial(.put, "/users/99", #"{"name":"n","email":"a@b"}"#, gives: 404),
    Trial(.put, "/searches/1", "{}", gives: 405),
    Trial(
      .put,
      "/files/notes.txt",
      "new",
      as: "text/plain",
      gives: 200,
      with: [.eTag: "\"v20\""],
      state: "new"
    ),
    Trial(
      .put,
      "/resource/123",
      #"{ "key" : 1.0 }"#,
      fields: ["X-Color": "red"],
      gives: 200,
      without: ["X-Color"],
      state: #"{ "key" : 1.0 }"#
    ),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.contentLocation: "/resource/5"],
      gives: 200,
      state: "{}"
    ),
  ])
  func `RFC 9110 9.3.4: creates with 201 and replaces with 200 or 204`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .put,
      "/users/53",
      #"{"name":"Ann","email":"ann@example.com"}"#,
      gives: 200,
      without: [.eTag, .lastModified],
      state: #"{"id":53,"name":"Ann","email":"ann@example.com"}"#
    ),
    Trial(
      .put,
      "/slim/1",
      #"{"name":"a","x":1}"#,
      gives: 201,
      without: [.eTag, .lastModified],
      state: #"{"name":"a"}"#
    ),
    Trial(.put, "/slim/1", #"{"name":"a"}"#, gives: 201, with: [.eTag: "\"v20\""]),
  ])
  func `RFC 9110 9.3.4: gives no validator when the content was transformed`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(.put, "/users/53", #"{"id":9,"name":"n","email":"a@b"}"#, gives: 409, deciding: "N032"),
    Trial(.put, "/users/53", #"{"name":"n"}"#, gives: 422, deciding: "N159"),
    Trial(.put, "/users/53", #"{"name":"n","email":"dolor@example.com"}"#, gives: 409),
    Trial(.put, "/users/53", #"{"name":"n","email":"a@b","role":"admin"}"#, gives: 403),
    Trial(.put, "/users/53", "[]", gives: 422),
    Trial(.put, "/stamped/1", #"{"count":-1}"#, gives: 400),
    Trial(.put, "/stamped/1", #"{"other":1}"#, gives: 400),
    Trial(
      .put,
      "/resource/123",
      "x",
      as: "image/jpeg",
      gives: 415,
      with: [.accept: "application/json"]
    ),
    Trial(.put, "/resource/123", "{}", as: nil, gives: 415, deciding: "N129"),
    Trial(
      .put,
      "/resource/123",
      "{}",
      fields: [.contentEncoding: "gzip"],
      gives: 415,
      with: ["Accept-Encoding": "identity"]
    ),
    Trial(.put, "/resource/123", "{", gives: 400, deciding: "N150"),
    Trial(.put, "/resource/123", "", gives: 400),
    Trial(.put, "/resource/123", #"{"a":1,"a":2}"#, gives: 400),
    Trial(.put, "/resource/123", "{}", as: "Application/JSON; charset=UTF-8", gives: 200),
  ])
  func `RFC 9110 9.3.4: refuses what does not fit the target and says why`(_ trial: Trial) throws {
    try trial.run()
  }

  @Test(arguments: [
    Trial(
      .put,
      "/files/notes.txt",
      "FIRST",
      as: "text/plain",
      fields: [.contentRange: "bytes 0-4/11"],
      gives: 400,
      state: "first line\n",
      deciding: "N040"
    ),
    Trial(.post, "/articles", "{}", fields: [.contentRange: "bytes 0-1/2"], gives: 201),
    Trial(
      .put,
      "/spliced/a",
      "abc",
      as: "text/plain",
      fields: [.contentRange: "bytes 0-9/10"],
      gives: 400
    ),
  ])
  func `RFC 9110 14.5: Content-Range is refused on PUT and ignored elsewhere`(
    _ trial: Trial
  ) throws {
    try trial.run()
  }

  @Test
  func `RFC 9110 14.5: a range is spliced in where that is agreed`() throws {
    var server = try OriginServer.practice()
    server.send(.put, "/spliced/a", "0123456789", as: "text/plain")
    let fields: Fields = [.contentRange: "bytes 3-5/10"]
    #expect(server.send(.put, "/spliced/a", "xyz", as: "text/plain", with: fields).status == 200)
    #expect(server.text(at: "/spliced/a") == "012xyz6789")
  }

  @Test
  func `RFC 9110 9.2.2: is idempotent, though the first answer differs`() throws {
    var server = try OriginServer.practice()
    let statuses = (0..<3).map { _ in server.send(.put, "/stamped/1", #"{"name":"a"}"#).status.code
    }
    #expect(statuses == [201, 200, 200])
    let once = server.state
    server.send(.put, "/stamped/1", #"{"name":"a"}"#, at: 9000)
    #expect(server.state == once)
    #expect(server.text(at: "/stamped/1")?.contains("1970-01-01T02:30:00Z") == true)
  }

  @Test
  func `RFC 9110 9.3.4: of the current version creates a version resource`() throws {
    var server = try OriginServer.practice()
    let before = server.state
    server.send(.put, "/doc/current", #"{"text":"one"}"#)
    #expect(server.text(at: "/doc/versions/2") == #"{"text":"one"}"#)
    #expect(server.send(.get, "/doc/versions/2").status == 200)
    #expect(server.state == before)
  }

  @Test
  func `RFC 9110 14.5: of an overlapping resource changes that part only`() throws {
    var server = try OriginServer.practice()
    let response = server.send(.put, "/profile/9/email", "y@example.com", as: "text/plain")
    #expect(response.status == 200)
    #expect(server.text(at: "/profile/9") == #"{"email":"y@example.com","city":"Ulm"}"#)
    #expect(server.send(.get, "/profile/9/email").text == "y@example.com")
    #expect(server.send(.delete, "/profile/9/email").status == 204)
    #expect(server.text(at: "/profile/9") == #"{"city":"Ulm"}"#)
    #expect(server.send(.put, "/profile/9/email", "\"z@b\"").status == 201)
    #expect(server.send(.put, "/profile/8/email", "\"z@b\"").status == 404)
  }

  @Test
  func `RFC 9110 8.8.3: stored language and media type come back`() throws {
    var server = try OriginServer.practice()
    let type = "text/markdown; charset=utf-8"
    server.send(.put, "/files/a.md", "# A", as: type, with: [.contentLanguage: "de"])
    let response = server.send(.get, "/files/a.md")
    #expect(response.fields[.contentType] == type)
    #expect(response.fields[.contentLanguage] == "de")
    #expect(server.send(.put, "/files/broken.json", "{").status == 201)
  }

  @Test
  func `a stale version in the content is 409, a current one goes up`() throws {
    var server = try OriginServer.practice()
    #expect(server.send(.put, "/versioned/1", #"{"name":"b","version":1}"#).status == 200)
    #expect(server.text(at: "/versioned/1") == #"{"name":"b","version":2}"#)
    #expect(server.send(.put, "/versioned/1", #"{"name":"c","version":1}"#).status == 409)
  }
}
