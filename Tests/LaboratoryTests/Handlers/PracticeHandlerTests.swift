import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite
struct `Handlers of the articles` {
  /// The handlers that have a corrected version.
  private static let names = PracticeHandler.all.values.filter { $0.version("fixed") != nil }
    .map(\.name).sorted()

  @Test
  func `the first version is as written, the last one is fixed`() {
    #expect(Self.names.count == 7)
    for handler in Self.names.compactMap({ PracticeHandler.all[$0] }) {
      #expect(handler.versions.first?.name == "as-written")
      #expect(handler.versions.last?.name == "fixed")
      #expect(Set(handler.versions.map(\.name)).count == handler.versions.count)
    }
  }

  @Test(arguments: names)
  func `an outline goes through the steps in order, and only fixed ones have no fault`(
    name: String
  ) throws {
    for version in try #require(PracticeHandler.all[name]).versions {
      let names = version.handler.steps.map(\.name)
      let places = version.outline.compactMap { line in names.firstIndex(of: line.step) }
      #expect(places.count == version.outline.count)
      #expect(places == places.sorted())
      #expect(Set(places).count == names.count)
      #expect(version.outline.contains { $0.fault != nil } == (version.name != "fixed"))
      for line in version.outline {
        #expect(line.text.count <= 90 && (line.fault?.count ?? 0) <= 90)
      }
    }
  }

  @Test(arguments: names)
  func `every reply of every version is explained and has one date`(name: String) throws {
    let template = try #require(Site.handlers.templates.first { $0.handler == name })
    let path = template.path.path { _ in name == "express-documents" ? "welcome" : "123" }
    let contents = [nil, "{}", "[]", "{", #"{"name":"A","email":"a@b.c"}"#]
    for version in try #require(PracticeHandler.all[name]).versions {
      for method in Method.registered where method != .connect {
        for (content, type) in contents.flatMap({ [($0, "application/json"), ($0, "text/plain")] })
        {
          var server = try OriginServer.running(name, version.name)
          let request = RequestMessage.sent(method, path, content, as: type)
          let reply = server.respond(to: request, at: Timestamp(seconds: 1000))
          #expect(reply.decisions.filter(\.isDeciding).count == 1)
          #expect(reply.response.fields.values(of: .date).count == 1)
          #expect(server.journal.count == 1)
        }
      }
    }
  }

  @Test(arguments: names)
  func `a whole user with the current tag exposes nothing`(name: String) throws {
    let template = try #require(Site.handlers.templates.first { $0.handler == name })
    let isDocument = name == "express-documents"
    let path = template.path.path { _ in isDocument ? "welcome" : "123" }
    let handler = try #require(PracticeHandler.all[name])
    var whole = #"{"name":"A","email":"a@b.c","role":"user","nickname":"J"}"#
    if isDocument { whole = #"{"title":"A","content":"B"}"# }
    if name == "django" { whole = #"{"name":"A","email":"a@b.c","nickname":"J"}"# }
    if name == "nextjs" { whole = #"{"name":"A","email":"a@b.c","role":"user"}"# }
    let tag = name == "django" ? "*" : try OriginServer.running(name, "as-written").tag(at: path)
    let exposure = handler.exposure(
      of: try #require(handler.version("as-written")),
      beside: try #require(handler.version("fixed")),
      by: [.sent(.put, path, whole, with: [.ifMatch: tag])],
      on: OriginServer(site: .handlers),
      at: Timestamp(seconds: 1000)
    )
    #expect(exposure == nil, "\(exposure.map { String(describing: $0.reply.decisions) } ?? "")")
  }

  @Test
  func `tags that were given out on the way are exchanged for those of the twin`() throws {
    let path = "/express/version/123"
    let handler = try #require(PracticeHandler.all["express-version"])
    let version = try #require(handler.version("as-written"))
    let fixed = try #require(handler.version("fixed"))
    let content = #"{"name":"A","email":"a@b.c","role":"user","nickname":"J"}"#
    func exposure(_ tags: [String]) -> Exposure? {
      handler.exposure(
        of: version,
        beside: fixed,
        by: tags.map { .sent(.put, path, content, with: [.ifMatch: $0]) },
        on: OriginServer(site: .handlers),
        at: Timestamp(seconds: 1000)
      )
    }
    #expect(exposure(["\"1\"", "\"2\"", "\"3\""]) == nil)
    #expect(exposure(["\"1\"", "\"1\""]) == nil)
    let list = try #require(exposure(["\"1\"", "\"1\", \"2\""]))
    #expect(list.place == 1)
    #expect(list.reply.response.status == 412)
    #expect(list.otherReply.response.status == 200)
    #expect(list.fault?.statement == "E27")
  }

  @Test(arguments: [
    ("express-if-match", "/express/if-match/123", "E23"),
    ("express-version", "/express/version/123", "E27"),
  ])
  func `a race exposes what no single request does`(
    name: String,
    path: String,
    claim: String
  ) throws {
    let handler = try #require(PracticeHandler.all[name])
    let tag = try OriginServer.running(name, "as-written").tag(at: path)
    func content(_ name: String) -> String {
      #"{"name":"\#(name)","email":"a@b.c","role":"user","nickname":"J"}"#
    }
    func exposure(pausedAfter step: String) throws -> Exposure? {
      handler.exposure(
        of: try #require(handler.version("as-written")),
        beside: try #require(handler.version("fixed")),
        byPausing: .sent(.put, path, content("A"), with: [.ifMatch: tag]),
        after: step,
        for: .sent(.put, path, content("B"), with: [.ifMatch: tag]),
        on: OriginServer(site: .handlers),
        at: Timestamp(seconds: 1000)
      )
    }
    let race = try #require(try exposure(pausedAfter: "check"))
    #expect(race.place == 1)
    #expect(race.changesState)
    #expect(race.reply.response.status == 200)
    #expect(race.otherReply.response.status == 412)
    #expect(race.fault?.statement == claim)
    #expect(try exposure(pausedAfter: "read")?.otherReply == race.otherReply)
    #expect(try exposure(pausedAfter: "write") == nil)
  }

  @Test
  func `RFC 9110 15.6.1: a failure that was ordered strikes the code's write too`() throws {
    for (failure, name) in [(Failure.beforeWrite, "Jane"), (.afterWrite, "Ann")] {
      var server = try OriginServer.running("django", "as-written")
      server.failure = failure
      let request = RequestMessage.sent(.put, "/django/users/123", #"{"name":"Ann"}"#)
      #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 500)
      let user = server.representation(at: "/django/users/123")
      #expect(user?.json?["name"] == .string(name))
      #expect(server.respond(to: request, at: Timestamp(seconds: 1000)).response.status == 200)
    }
  }
}
