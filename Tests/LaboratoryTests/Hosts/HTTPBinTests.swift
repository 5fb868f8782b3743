import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `The practice copy of httpbin` {
  @Test(arguments: HTTPBinExchange.all)
  func `SY1-SY3: it answers as the original does`(exchange: HTTPBinExchange) {
    var host = PracticeHost.httpbin
    #expect(host.send(exchange.request).normalForm.prettyText() == exchange.answer.prettyText())
    #expect(host.reply.decisions.contains { $0.isDeciding })
    #expect(host.server.state == ServerState())
  }

  @Test func `The table of the original's answers is there`() {
    #expect(HTTPBinExchange.all.count >= 100)
  }

  @Test(arguments: ["put", "post"])
  func `SY1, SY2: seed 002's example sends a form, gets 200 and creates nothing`(
    method: String
  ) throws {
    var host = PracticeHost.httpbin
    let response = try host.run(
      """
      import requests
      r = requests.\(method)('https://httpbin.org/\(method)', data={'key':'value'})
      print(r)
      """
    )
    #expect(response.status == 200)
    #expect(response.json?["form"] == ["key": "value"])
    #expect(response.json?["json"] == .some(.null))
    #expect(response.json?["headers"]?["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(response.fields[.location] == nil)
  }

  @Test func `C4: json= in the place of data= makes the content JSON`() throws {
    var host = PracticeHost.httpbin
    let response = try host.run(
      "requests.put('https://httpbin.org/put', json={'key': 'value'})"
    )
    #expect(response.json?["json"] == ["key": "value"])
    #expect(response.json?["data"] == #"{"key": "value"}"#)
  }

  @Test func `B6: requests leaves json= out when there is data=`() throws {
    var host = PracticeHost.httpbin
    let response = try host.run(
      "requests.patch('https://httpbin.org/patch', data={'x': 1}, json={'y': 2})"
    )
    #expect(response.json?["form"] == ["x": "1"])
    #expect(response.json?["json"] == .some(.null))
  }

  @Test func `D21: the query is no part of the content`() {
    var host = PracticeHost.httpbin
    let form = "application/x-www-form-urlencoded"
    let echo = host.send(.post, "/anything?a=1", "b=2", as: form).json
    #expect(echo?["args"] == ["a": "1"])
    #expect(echo?["form"] == ["b": "2"])
  }

  @Test func `SY3: a list of codes is drawn from by weight, the same from the same seed`() {
    var host = PracticeHost.httpbin
    var twin = host
    let codes = (0..<200).map { _ in host.send(.put, "/status/200:3,500:1").status.code }
    #expect(codes == (0..<200).map { _ in twin.send(.put, "/status/200:3,500:1").status.code })
    #expect(Set(codes) == [200, 500])
    #expect((120...180).contains(codes.filter { $0 == 200 }.count))
  }

  @Test(arguments: ["100", "199", "600", "999", "-1", "200:x,500", "200:1:1,500", "200,,500", ","])
  func `SY3: a code that ends no exchange is refused`(codes: String) {
    var host = PracticeHost.httpbin
    #expect(host.send(.get, "/status/" + codes).status == 400)
  }

  @Test(arguments: [("0.25", 250), ("3", 3000), ("60", 10_000), ("inf", 10_000)])
  func `SY3: a delay is ten seconds at most`(seconds: String, milliseconds: Int) {
    var host = PracticeHost.httpbin
    let response = host.send(.put, "/delay/" + seconds, "a=1")
    #expect(response.status == 200)
    #expect(host.reply.delay == milliseconds)
    #expect(response.json?["json"] == nil)
  }

  @Test(arguments: ["-1", "nan", "soon"])
  func `SY3: no other delay is waited for`(seconds: String) {
    var host = PracticeHost.httpbin
    #expect(host.send(.get, "/delay/" + seconds).status == 500)
    #expect(host.reply.delay == 0)
  }

  @Test(
    arguments: [
      "/redirect-to?url=%0d%0aSet-Cookie:%20a=b", "/etag/a%0d%0ab", "/etag/a%00b",
      "/response-headers?X-A=1%0d%0aX-B:%202",
    ]
  )
  func `A line break in the target never ends a line of the response`(target: String) {
    var host = PracticeHost.httpbin
    let response = host.send(.get, target)
    #expect(response.status == 500)
    #expect(response.fields.allSatisfy { $0.value.utf8.allSatisfy { $0 >= 0x20 } })
  }

  @Test(
    arguments: [
      "/response-headers?Content-Length=1", "/response-headers?transfer-encoding=chunked",
      "/response-headers?a%20b=1", "/response-headers?Connection=close",
    ]
  )
  func `A client cannot choose how the response is framed`(target: String) {
    var host = PracticeHost.httpbin
    let response = host.send(.get, target)
    #expect(response.status == 200)
    #expect(response.fields.allSatisfy { $0.name.isToken })
    #expect(!response.fields.contains(.transferEncoding) && !response.fields.contains(.connection))
    let length = String(response.content.count)
    #expect(response.json?["Content-Length"] == .string(length))
  }

  @Test(
    arguments: ["/get", "/nowhere", "/response-headers?Access-Control-Allow-Origin=*"],
    [Method.get, .options, .put]
  )
  func `A request with Origin is told nothing of what pages may do`(target: String, method: Method)
  {
    var host = PracticeHost.httpbin
    let response = host.send(method, target, with: [.origin: "http://evil.example"])
    #expect(response.fields.allSatisfy { !$0.name.spelling.hasPrefix("Access-Control") })
    #expect(host.send(method, target).fields["Access-Control-Allow-Credentials"] == "true")
  }

  @Test func `An absolute target of https is echoed as such`() {
    var host = PracticeHost.httpbin
    let echo = host.send(.put, "https://httpbin.org/put?a=%41").json
    #expect(echo?["url"] == "https://httpbin.org/put?a=A")
  }

  @Test func `Nothing that can be sent breaks it`() {
    var host = PracticeHost.httpbin
    let paths = ["/anything", "/status/", "/delay/", "/redirect/", "/etag/", "/basic-auth/a/"]
    let tails = ["", "%", "%ff", "%2F", "99999999999999999999", "é", "a:b", "\"", "//"]
    let types = ["multipart/form-data; boundary=b", "multipart/form-data; boundary=\"", "a/b", ""]
    let contents = [
      "--b", "--b\r\n\r\n--b--", "--b\nContent-Disposition: form-data\n\nx\n--b--", "{",
    ]
    for (path, tail) in paths.flatMap({ path in tails.map { (path, $0) } }) {
      for (type, content) in types.flatMap({ type in contents.map { (type, $0) } }) {
        let response = host.send(.post, path + tail + "?" + tail, content, as: type)
        #expect((200...599).contains(response.status.code))
      }
    }
  }
}
