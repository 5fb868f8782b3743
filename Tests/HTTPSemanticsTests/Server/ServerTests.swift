import HTTPSemantics
import JSONDocument
import Testing

@Suite
struct `Servers as values` {
  @Test
  func `copies go their own ways`() throws {
    var server = try OriginServer.practice()
    var fork = server
    fork.send(.put, "/resource/123", "{}")
    #expect(server.state != fork.state)
    server.send(.put, "/resource/123", "{}")
    #expect(server.state == fork.state)
  }

  @Test
  func `states are compared by meaning and without what the server manages`() throws {
    var left = try OriginServer.practice()
    var right = left
    left.send(.put, "/stamped/1", #"{"name":"a","count":1}"#, at: 1)
    right.send(.put, "/stamped/1", #"{"count":1.0,"name":"a"}"#, at: 2)
    #expect(left.state == right.state)
    #expect(StateChange(from: left.state, to: right.state).isEmpty)
    right.send(.put, "/doc/current", #"{"text":"one"}"#)
    #expect(left.state == right.state)
  }

  @Test
  func `changes are told target by target, sorted`() throws {
    var server = try OriginServer.practice()
    let before = server.state
    server.send(.put, "/resource/10", "{}")
    server.send(.put, "/resource/9", "{}")
    server.send(.delete, "/lists/1")
    server.send(.put, "/users/53", #"{"name":"Ann","email":"lorem.ipsum@example.com"}"#)
    server.send(.put, "/files/notes.txt", "x", as: "text/plain")
    let change = StateChange(from: before, to: server.state)
    let kinds = change.entries.map { entry in
      switch entry.kind {
      case .created: "+ " + entry.path
      case .removed: "- " + entry.path
      case .changed(let difference, _, _):
        "\(difference.entries.count > 0 ? "~" : "=") " + entry.path
      case .replaced: "! " + entry.path
      }
    }
    #expect(
      kinds == [
        "! /files/notes.txt", "- /lists/1", "+ /resource/9", "+ /resource/10", "~ /users/53",
      ]
    )
    #expect(before["/lists/1"]?.text == #"{"items":["a","b","c"]}"#)
    #expect(ServerState().map(\.path).isEmpty)
  }

  @Test
  func `the journal keeps what came and what went`() throws {
    var server = try OriginServer.practice()
    server.send(.put, "/resource/123", "{}")
    server.send(.get, "/resource/123")
    let entries = server.journal.entries
    #expect(entries.map(\.requestLine) == ["PUT /resource/123", "GET /resource/123"])
    #expect(entries.map(\.number) == [1, 2])
    #expect(entries.map { $0.stateAfter - $0.stateBefore } == [1, 0])
    for _ in 0..<2000 { server.send(.options, "*") }
    #expect(server.journal.count >= Journal.limit)
    #expect(server.journal.count < Journal.limit + 100)
    #expect(server.journal.last?.number == 2002)
  }

  @Test
  func `RFC 9110 15.6.1: a 500 does not tell whether the state changed`() throws {
    for (failure, changes) in [(Failure.beforeWrite, false), (.afterWrite, true)] {
      var server = try OriginServer.practice()
      let before = server.state
      server.failure = failure
      #expect(server.send(.put, "/resource/123", "{}").status == 500)
      #expect((server.state != before) == changes)
      #expect(server.send(.put, "/resource/123", "{}").status == 200)
    }
  }

  @Test
  func `RFC 5789 2.2: a patch that cannot be queued is 409`() throws {
    let template = ResourceTemplate("/a/{id}", concurrentPatch: .refuse)
    let site = Site(host: "a", templates: [template], fixtures: ["/a/1": Representation(["n": 1])])
    var server = OriginServer(site: site)
    let patch = RequestMessage.make(.patch, "/a/1", "{}", as: "application/merge-patch+json")
    var first = server.begin(patch, at: Timestamp(seconds: 1))
    server.advance(&first)
    #expect(server.respond(to: patch, at: Timestamp(seconds: 1)).response.status == 409)
    while !first.isFinished { server.advance(&first) }
    #expect(server.respond(to: patch, at: Timestamp(seconds: 1)).response.status == 200)
  }

  @Test
  func `a template can name a handler that is a list of steps`() throws {
    let template = ResourceTemplate(
      "/echo",
      kind: .processor,
      post: .append(to: "/x", member: "y"),
      handler: "echo"
    )
    var server = OriginServer(site: Site(host: "a", templates: [template]))
    server.handlers["echo"] = Handler([
      Step("read") { _, handling in
        handling.note(Decision(nil, nil, .choice, "The content is read."))
      },
      Step("answer") { _, handling in
        let fields: Fields = [.contentType: "text/plain"]
        handling.answer(
          ResponseMessage(200, fields: fields, content: handling.request.content),
          because: Decision(nil, nil, .choice, "The content is sent back.")
        )
      },
    ])
    #expect(server.send(.post, "/echo", "{}").text == "{}")
    #expect(server.send(.put, "/echo", "{}").status == 405)
    #expect(server.send(.post, "/echo", "<a/>", as: "text/xml").status == 415)
  }
}
