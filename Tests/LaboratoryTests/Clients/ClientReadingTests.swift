import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Reading a response as a client does` {
  @Test func `RFC 9110 15.3.5: asked for the JSON of a 204, clients fail`() {
    let response: ResponseMessage = "204"
    #expect(
      ClientProfile.requests.json(of: response)
        == .failure(
          "requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1 (char 0)"
        )
    )
    #expect(
      ClientProfile.fetch.json(of: response)
        == .failure("SyntaxError: Unexpected end of JSON input")
    )
    #expect(ClientProfile.strict.json(of: response) == .failure("There is no content."))
  }

  @Test(arguments: ClientProfile.all)
  func `JSON is read whatever the media type`(profile: ClientProfile) {
    #expect(profile.json(of: "200 [1]|Content-Type: text/plain") == .value([1]))
    guard case .failure = profile.json(of: "200 <p>") else {
      Issue.record("read")
      return
    }
  }

  @Test(arguments: [(200, true, true), (204, true, true), (304, false, true), (404, false, false)])
  func `RFC 9110 15.3: any 2xx is a success`(code: Int, isSuccess: Bool, isOK: Bool) {
    for profile in ClientProfile.all where profile.kind != .requests {
      #expect(profile.isSuccess(StatusCode(code)) == isSuccess)
    }
    #expect(ClientProfile.requests.isSuccess(StatusCode(code)) == isOK)
  }

  private func read(_ json: String, _ rules: ClientRules = .strict) -> ReceivedProblem? {
    let fields: Fields = [.contentType: "application/problem+json; charset=utf-8"]
    return ReceivedProblem(
      ResponseMessage(404, fields: fields, content: Array(json.utf8)),
      rules: rules
    )
  }

  @Test func `RFC 9457 3.1: members of the wrong type are ignored`() throws {
    let text = #"{"type":1,"title":"T","status":"404","detail":["d"],"instance":"/i","own":{}}"#
    let problem = try #require(read(text))
    #expect(problem.type == "about:blank")
    #expect(problem.title == "T")
    #expect(problem.status == nil)
    #expect(problem.detail == nil)
    #expect(problem.instance == "/i")
    #expect(problem.extensions == ["own": .object([:])])
  }

  @Test func `RFC 9457 3.1: what is of the right type is read`() throws {
    let problem = try #require(read(#"{"type":"/t","status":404,"detail":"d"}"#))
    #expect(problem.type == "/t" && problem.status == 404 && problem.detail == "d")
  }

  @Test func `RFC 9457 3.1: a rule that is wrong takes the text for the number`() throws {
    let rules = try ClientRules.strict.applying(["client-problem": "guessed"])
    #expect(read(#"{"status":"404"}"#, rules)?.status == 404)
  }

  @Test func `RFC 9457 3: only a problem document is one`() {
    #expect(read("[]") == nil)
    #expect(read("{") == nil)
    #expect(ReceivedProblem("404 {}|Content-Type: application/json") == nil)
  }

  @Test func `the first value of each key is the strict client's`() throws {
    for key in ClientRules.keys {
      let right = try #require(key.values.first)
      #expect(try ClientRules.strict.applying([key.name: right]) == .strict)
      for value in key.values.dropFirst() {
        #expect(try ClientRules.strict.applying([key.name: value]) != .strict)
      }
    }
  }

  @Test func `no two kinds of rules share a name`() {
    let names =
      OriginRules.keys.map(\.name) + CacheRules.keys.map(\.name) + ClientRules.keys.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
