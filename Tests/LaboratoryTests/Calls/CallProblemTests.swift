import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Reading what is pasted` {
  struct Case: CustomTestStringConvertible {
    var text: String
    /// What is underlined.
    var place: String
    /// The beginning of the sentence.
    var sentence: String

    init(_ text: String, at place: String, _ sentence: String) {
      self.text = text
      self.place = place
      self.sentence = sentence
    }

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case("curl http://a/x -d @f", at: "@f", "'@f' names a file"),
    Case("curl http://a/x -T f", at: "-T", "--upload-file sends a file"),
    Case("curl http://a/x -Z", at: "-Z", "The option '-Z' is not known"),
    Case("curl http://a/$ID", at: "$ID", "'$ID' means something to a shell"),
    Case(#"curl "http://a/${ID}/b""#, at: "${ID}/b", "'${ID}/b' means something"),
    Case("curl http://a/$(id -u)", at: "$(id", "'$(id' means something"),
    Case("curl 'http://a/x", at: "'", "This quote is not closed."),
    Case("curl http://a/{b,c}", at: "http://a/{b,c}", "curl makes several URLs"),
    Case("curl http://a/x\nls", at: "ls", "Only commands of curl"),
    Case("curl http://a/x y", at: "y", "A second URL"),
    Case("curl http://a/x -H 'X Y: z'", at: "'X Y: z'", "'X Y' is no name"),
    Case("curl http://a/x -d a -H 'Content-Length: 5'", at: "curl", "Content-Length says 5"),
    Case("curl http://a/x -A $'b\\r\\nX: y'", at: "curl", "The method, the target or a field"),
    Case("curl http://a/x --request-target '/b c'", at: "curl", "The method, the target or a"),
    Case(
      #"requests.request("A B", "http://a/x")"#,
      at: "requests.request",
      "The method, the target or a field"
    ),
    Case("requests.put(url)", at: "url", "'url' is not known: nothing gave it"),
    Case("url = f()\nrequests.put(url)", at: "url", "'url' is not known: what it is given"),
    Case(
      "d = {}\nd['a'] = 1\nrequests.put('http://a/x', json=d)",
      at: "d",
      "'d' is not known: it is changed"
    ),
    Case(
      "r = requests.get('http://a/x')\nrequests.put('http://a/x', data=r)",
      at: "r",
      "'r' is not known: it is the response"
    ),
    Case(
      "for i in range(3):\n  requests.put('http://a/x')",
      at: "requests",
      "This call stands within 'for'"
    ),
    Case("requests.put('http://a/x', data=open('f'))", at: "open", "'open' is not known"),
    Case("requests.put('http://a/x', data='a' * 2)", at: "*", "')' was expected"),
    Case("requests.put('http://a/x', **more)", at: "**", "This part of the Python"),
    Case("requests.put('http://a/x', files={'a': 'b'})", at: "files={'a': 'b'}", "files= is not"),
    Case("requests.Session()", at: "requests.Session", "'requests.Session' is no call"),
    Case("requests.put('http://a/x', None, {})", at: "{}", "requests.put raises TypeError"),
    Case("requests.put('http://a/x', json={1", at: "{", "This bracket is not closed."),
    Case("fetch('http://a/x', {method: m})", at: "m", "'m' is not known"),
    Case("fetch(`http://a/${a.b}`)", at: "a.b", "'a.b' within a text"),
    Case("fetch('http://a/x', {...o})", at: "...", "This part of the JavaScript"),
    Case(
      "for (const i of [1]) { fetch('http://a/x') }",
      at: "fetch",
      "This call stands within 'for'"
    ),
  ]

  @Test(arguments: cases)
  func `says what is not understood and where`(test: Case) throws {
    var reader = CallReader()
    guard case .problem(let problem) = reader.read(test.text, defaultHost: "a", isFinal: true)
    else {
      Issue.record("no problem")
      return
    }
    #expect(problem.sentence.hasPrefix(test.sentence), "\(problem.sentence)")
    let lines = test.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(
      lines.indices.contains(problem.line - 1) ? lines[problem.line - 1] : nil
    )
    #expect(line.dropFirst(problem.column - 1).prefix(problem.length) == test.place)
  }

  @Test(arguments: [
    "curl 'http://a/x", "curl http://a/x \\", "curl http://a/x \\\n  -d '{", "requests.put(",
    "requests.put('http://a/x', json={\n'a': 1,", "fetch('http://a/x', {", "data = {",
    "const body = `", "data = '''a",
  ])
  func `asks for more lines while quotes or brackets are open`(text: String) {
    var reader = CallReader()
    guard case .incomplete = reader.read(text, defaultHost: "a") else {
      Issue.record("not incomplete")
      return
    }
  }

  @Test(arguments: [
    "", "x", "hello world", "curly /x", "fetch", "requests", "a == b", "print('x')", "if x:", "{",
    "}",
    "if-match", "{{id}}", "1 = 2", "= answer",
  ])
  func `leaves alone what is no call`(text: String) {
    var reader = CallReader()
    guard case .notACall = reader.read(text, defaultHost: "a") else {
      Issue.record("taken")
      return
    }
  }

  @Test func `takes a script line by line, with what stands around the call`() throws {
    let script = """
      import requests
      # The resource
      url = 'http://a/x'
      data = {
        'k': 'v'
      }
      response = requests.put(url, json=data)
      if response.status_code == 200:
        print(response.json())
      else:
        print("failed")
      data = {'k': 'w'}
      response = requests.put(url, json=data)
      print(response.status_code)
      """
    var reader = CallReader()
    var contents: [String] = []
    var text = ""
    for line in script.split(separator: "\n") {
      text += (text.isEmpty ? "" : "\n") + line
      switch reader.read(text, defaultHost: "a") {
      case .read(let calls, _):
        contents += calls.map { String(decoding: $0.request.content, as: UTF8.self) }
      case .incomplete: continue
      case .problem, .notACall: Issue.record("\(text)")
      }
      text = ""
    }
    #expect(contents == [#"{"k": "v"}"#, #"{"k": "w"}"#])
    guard case .read(let calls, _) = reader.read(script, defaultHost: "a") else {
      Issue.record("not read at once")
      return
    }
    #expect(calls.count == 2)
  }

  @Test func `resolves a path against the host of a page, and says so`() throws {
    var reader = CallReader()
    guard case .read(let calls, _) = reader.read("fetch('/x')", defaultHost: "a.b") else {
      Issue.record("not read")
      return
    }
    let call = try #require(calls.first)
    #expect(call.request.fields[.host] == "a.b")
    #expect(call.request.target == "/x")
    #expect(call.notes.count == 1)
  }

  @Test func `names what the client adds and does by itself`() throws {
    var reader = CallReader()
    let text = "requests.put('http://a/x', data={'a': 1}, json={}, headers={'X': 'y'})"
    guard case .read(let calls, _) = reader.read(text, defaultHost: "a") else {
      Issue.record("not read")
      return
    }
    let call = try #require(calls.first)
    #expect(
      call.added == [
        .host, .userAgent, "Accept-Encoding", .accept, .connection, .contentLength, .contentType,
      ]
    )
    #expect(
      call.notes == ["json= is ignored beside data=", "data= with a dictionary is sent as a form"]
    )
  }
}
