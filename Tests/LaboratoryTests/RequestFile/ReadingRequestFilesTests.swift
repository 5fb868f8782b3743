import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Reading a request file` {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var sent: [String]

    init(_ name: String, _ text: String, sends sent: String...) {
      self.name = name
      self.text = text
      self.sent = sent
    }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Case("a request", "GET http://a.b/x HTTP/1.1", sends: "GET /x Host=a.b"),
    Case("no version", "GET http://a.b/x", sends: "GET /x Host=a.b"),
    Case("no method", "http://a.b/x?q=1", sends: "GET /x?q=1 Host=a.b"),
    Case("no method but a version", "http://a.b/x HTTP/1.1", sends: "GET /x Host=a.b"),
    Case("no scheme", "a.b/x", sends: "GET /x Host=a.b"),
    Case("no path", "GET http://a.b", sends: "GET / Host=a.b"),
    Case("no path but a query", "GET http://a.b?q", sends: "GET /?q Host=a.b"),
    Case("a path", "GET /x", sends: "GET /x Host=api.example.com"),
    Case("a path and Host", "GET /x\nHost: a.b", sends: "GET /x Host=a.b"),
    Case("an asterisk", "OPTIONS *", sends: "OPTIONS * Host=api.example.com"),
    Case("a fragment", "GET /x#top", sends: "GET /x Host=api.example.com"),
    Case("other characters", "GET /ä", sends: "GET /%C3%A4 Host=api.example.com"),
    Case("encoded characters", "GET /%20", sends: "GET /%20 Host=api.example.com"),
    Case("any method", "patch /x", sends: "patch /x Host=api.example.com"),
    Case("a method with a dot", "M.X /x", sends: "M.X /x Host=api.example.com"),
    Case("a byte order mark", "\u{FEFF}GET /x", sends: "GET /x Host=api.example.com"),
    Case("CR LF", "GET /x\r\nA: b\r\n\r\nc\r\nd", sends: "GET /x Host=api.example.com A=b c\nd"),
  ])
  func `of one request`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: [
    Case(
      "a query on further lines",
      "GET /x\n  ?a=1\n&b=2\nC: d",
      sends: "GET /x?a=1&b=2 Host=api.example.com C=d"
    ),
    Case("a path on further lines", "GET /x\n  /y", sends: "GET /x/y Host=api.example.com"),
    Case(
      "fields",
      "GET /x\nA:b\nc:  d : e  \nA: f",
      sends: "GET /x Host=api.example.com A=b c=d : e A=f"
    ),
    Case(
      "content with empty lines",
      "A /x\n\n\na\n\nb\n\n\n",
      sends: "A /x Host=api.example.com \na\n\nb"
    ),
    Case(
      "comments everywhere",
      "# a\n// b\nA /x\n# c\nD: e\n  // f\n\ng\n# h\n//i\nj\n\n# k",
      sends: "A /x Host=api.example.com D=e g\nj"
    ),
    Case(
      "a form over lines",
      "A /x\nContent-Type: application/x-www-form-urlencoded\n\na=1\n&b=2",
      sends: "A /x Host=api.example.com Content-Type=application/x-www-form-urlencoded a=1&b=2"
    ),
    Case(
      "parts, whose lines end with CR LF",
      "A /x\nContent-Type: multipart/form-data; boundary=b\n\n--b\n\nc\n--b--",
      sends: "A /x Host=api.example.com Content-Type=multipart/form-data; boundary=b "
        + "--b\r\n\r\nc\r\n--b--"
    ),
    Case(
      "a file",
      "A /x\n\n< ./a.json",
      sends: "A /x Host=api.example.com bytes of ./a.json"
    ),
    Case(
      "a file within text",
      "A /x\n\n<a>\n<  a b.xml  \n</a>",
      sends: "A /x Host=api.example.com <a>\nbytes of a b.xml\n</a>"
    ),
    Case(
      "several requests",
      "### one\nGET /1\n###\n\n###\n# nothing here\n### two\n\nGET /2\n\n####\n",
      sends: "one: GET /1 Host=api.example.com",
      "two: GET /2 Host=api.example.com"
    ),
    Case(
      "names",
      "# @name a\nGET /1\n###\n// @name b-2\nGET /2\n###\nGET /3\n# @name = c_3\n# @note",
      sends: "(a) GET /1 Host=api.example.com",
      "(b-2) GET /2 Host=api.example.com",
      "(c_3) GET /3 Host=api.example.com"
    ),
  ])
  func `of several lines`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: [
    Case(
      "variables before and behind their use",
      "@host = http://a.b\nGET {{host}}/{{ path }}\nX: {{path}}{{path}}\n###\n@path=c d",
      sends: "GET /c%20d Host=a.b X=c dc d"
    ),
    Case(
      "variables within variables",
      "@a = 1\n@b = {{a}}{{a}}\nGET /{{b}}",
      sends: "GET /11 Host=api.example.com"
    ),
    Case(
      "escapes in variables",
      #"@a = 1\n2\t\\n\""# + "\nA /x\n\n{{a}}",
      sends: "A /x Host=api.example.com 1\n2\t\\n\""
    ),
    Case("an empty variable", "@a =\nA /x{{a}}", sends: "A /x Host=api.example.com"),
    Case(
      "braces that are no reference",
      #"A /x"# + "\n\n" + #"{"a":{"b":{}}} {{ {{{a}}}"# + "\n###\n@a = 1",
      sends: #"A /x Host=api.example.com {"a":{"b":{}}} {{ {1}"#
    ),
    Case(
      "generated values, in a variable the same ones",
      "@a = {{$guid}}\nA /{{$timestamp}}/{{$randomInt}}/{{$randomInt 5 7}}\nB: {{a}}\nC: {{a}}",
      sends: "A /1790000000/3/5 Host=api.example.com B=00000000-0000-4001-8000-000000000002 "
        + "C=00000000-0000-4001-8000-000000000002"
    ),
    Case(
      "white space within braces",
      "GET /{{ $randomInt 5  6 }} HTTP/1.1",
      sends: "GET /5 Host=api.example.com"
    ),
  ])
  func `of variables`(test: Case) throws {
    try check(test)
  }

  @Test(arguments: [
    ("body", #"{"id":7,"a b":{"c":[1,"x"]},"n":null}"#),
    ("body.*", #"{"id":7,"a b":{"c":[1,"x"]},"n":null}"#),
    ("body.$", #"{"id":7,"a b":{"c":[1,"x"]},"n":null}"#),
    ("body.id", "7"), ("body.$.id", "7"), ("body.$['id']", "7"), ("body.n", "null"),
    (#"body["a b"].c[1]"#, "x"), ("body.$['a b'].c", #"[1,"x"]"#),
    ("headers.content-type", "application/json"),
  ])
  func `of a response`(part: String, value: String) throws {
    let text = """
      # @name login
      PUT /users/54
      Content-Type: application/json
      Prefer: return=representation

      {"id":7,"a b":{"c":[1,"x"]},"n":null}
      ###
      POST /x

      {{login.response.\(part)}}
      """
    let file = try #require(RequestFile.read(Array(text.utf8)).file)
    let sent = file.outcomes(in: .practice).last?.exchange?.request?.content
    #expect(sent.map { String(decoding: $0, as: UTF8.self) } == value)
  }

  private func check(_ test: Case) throws {
    let reading = RequestFile.read(Array(test.text.utf8)) { Array("bytes of \($0)".utf8) }
    #expect(reading.problems.map(\.description) == [])
    let file = try #require(reading.file)
    let sent = file.outcomes(in: .practice).map { outcome in
      let request = outcome.request
      let title = request.title.isEmpty ? "" : request.title + ": "
      let name = request.name.map { "(\($0)) " } ?? ""
      guard let message = outcome.exchange?.request else { return "\(outcome.failures)" }
      let fields = message.fields.compactMap { field -> String? in
        guard field.name == .contentLength else { return " \(field.name)=\(field.value)" }
        return message.content.isEmpty ? " Content-Length=-" : nil
      }.joined()
      let content =
        message.content.isEmpty ? "" : " " + String(decoding: message.content, as: UTF8.self)
      return title + name + "\(message.method) \(message.target)" + fields + content
    }
    #expect(sent == test.sent)
  }
}
