import HTTPSemantics
import Laboratory
import Testing

/// A text that is no request file, or one that cannot run, with all that is said about it.
struct RequestFileProblemCase: CustomTestStringConvertible {
  /// The text of the file.
  var text: String
  /// What is said: each problem, and below it the help, if there is any.
  var said: [String]

  /// Creates a case.
  init(_ text: String, _ said: String...) {
    self.text = text
    self.said = said
  }

  /// The text, as the name of the case.
  var testDescription: String { text }
}

@Suite struct `Problems of a request file` {
  private static let begin =
    "A request begins with a line such as PUT http://api.example.com/users/53"

  @Test(arguments: [
    RequestFileProblemCase("", "1:1: expected a request, found the end of the file", begin),
    RequestFileProblemCase(
      "@a = 1\n# nothing",
      "2:1: expected a request, found the end of the file",
      begin
    ),
    RequestFileProblemCase(
      "GET /1\n###\n# @name a\n",
      "3:3: expected a request, found the end of this part of the file",
      begin
    ),
    RequestFileProblemCase("GET", "1:4: expected a target behind 'GET', found the end of the line"),
    RequestFileProblemCase(
      "GET /x y",
      "1:8: expected HTTP/1.1 or the end of the line, found 'y'"
    ),
    RequestFileProblemCase(
      "GET /x HTTP/2",
      "1:8: expected HTTP/1.1 or the end of the line, found 'HTTP/2'"
    ),
    RequestFileProblemCase(
      "GET /x HTTP/1.1 z",
      "1:17: expected HTTP/1.1 or the end of the line, found 'z'"
    ),
    RequestFileProblemCase(
      "GET /x\n  {\"a\": 1}",
      "2:3: expected a field such as 'Name: value', or an empty line before the content, "
        + "found '{\"a\": 1}'"
    ),
    RequestFileProblemCase(
      "PUT /x\nIf Match: *",
      "2:1: expected a field such as 'Name: value', or an empty line before the content, "
        + "found 'If Match: *'"
    ),
    RequestFileProblemCase(
      "PUT /x\n\n{}\n> {% client.test() %}",
      "4:1: expected content, '< FILE' or '###', found '> {% client.test() %}'",
      "Scripts do not run here. What a response must be like stands in comments, "
        + "such as # HTTP/1.1 201"
    ),
    RequestFileProblemCase(
      "PUT /x\n\n<  no.json",
      "3:4: expected a file that can be read, found 'no.json'",
      "Its path counts from the folder of the .http file."
    ),
    RequestFileProblemCase(
      "@host\nGET /x",
      "1:1: expected a variable such as '@name = value', found '@host'"
    ),
    RequestFileProblemCase(
      "@a = 1\n@a = 2\nGET /x",
      "2:1: expected each name of a variable once, found 'a' again"
    ),
    RequestFileProblemCase(
      "# @name a\nGET /x\n###\n# @name a\nGET /x",
      "4:9: expected each name of a request once, found 'a' again"
    ),
    RequestFileProblemCase(
      "# @name a b\nGET /x",
      "1:9: expected a name of letters, digits, '_' and '-', found 'a b'"
    ),
    RequestFileProblemCase(
      "# @name\nGET /x",
      "1:8: expected a name of letters, digits, '_' and '-', found nothing"
    ),
    RequestFileProblemCase(
      "# @given /users/53\nGET /x",
      "1:10: expected a path with a JSON document or 'absent', found '/users/53'",
      "Write # @given /users/53 {\"name\":\"Ann\"} or # @given /users/53 absent"
    ),
    RequestFileProblemCase(
      "# @given /users/53 {name}\nGET /x",
      "1:20: expected JSON, found a text that is none at its line 1, column 2",
      "expected a member name in double quotes or '}', found 'name'"
    ),
  ])
  func `of its requests`(test: RequestFileProblemCase) {
    #expect(said(of: test.text) == test.said)
  }

  private static let part =
    "Write {{name.response.headers.ETag}}, {{name.response.body}} or "
    + "{{name.response.body.$.items[0].id}}."

  @Test(arguments: [
    RequestFileProblemCase(
      "PUT /x\n\n{\"a\": \"{{b}}\"}",
      "3:8: expected a variable that has a value, found 'b'",
      "Give it one on a line of its own: @b = value"
    ),
    RequestFileProblemCase(
      "@a = {{b}}\nGET /x",
      "1:6: expected a variable that has a value, found 'b'",
      "Give it one on a line of its own: @b = value"
    ),
    RequestFileProblemCase(
      "@a = {{b}}\n@b = {{c}}\n@c = {{a}}\nGET /x",
      "1:6: expected a value that does not refer to itself, found a → b → c → a",
      "2:6: expected a value that does not refer to itself, found b → c → a → b",
      "3:6: expected a value that does not refer to itself, found c → a → b → c"
    ),
    RequestFileProblemCase(
      "GET /{{login.response.body.id}}\n###\n# @name login\nGET /y",
      "1:6: expected the name of a request before this one, found 'login'",
      "Give the earlier request its name in a comment: # @name login"
    ),
    RequestFileProblemCase(
      "@id = {{login.response.body.id}}\nGET /{{id}}",
      "2:6: expected the name of a request before this one, found 'login'",
      "Give the earlier request its name in a comment: # @name login"
    ),
    RequestFileProblemCase(
      "GET /x\nA: {{a.response.status}}{{a.request.body}}{{a.response.body.$..id}}",
      "2:4: expected a part of a response, found 'a.response.status'",
      part,
      "2:25: expected a part of a response, found 'a.request.body'",
      part,
      "2:43: expected a part of a response, found 'a.response.body.$..id'",
      part
    ),
    RequestFileProblemCase(
      "GET /{{$randomint}}\nA: {{$randomInt 5 5}}",
      "1:6: expected $guid, $timestamp, $randomInt or $randomInt LOW HIGH, found '$randomint'",
      "2:4: expected $guid, $timestamp, $randomInt or $randomInt LOW HIGH, found '$randomInt 5 5'"
    ),
    RequestFileProblemCase(
      "PUT /x\n\nä {{ }} {{a b}}",
      "3:3: expected the name of a variable in the braces, found nothing",
      "A reference is {{name}}, {{$guid}} or {{request.response.body.member}}.",
      "3:9: expected the name of a variable in the braces, found 'a b'",
      "A reference is {{name}}, {{$guid}} or {{request.response.body.member}}."
    ),
  ])
  func `of its references`(test: RequestFileProblemCase) {
    #expect(said(of: test.text) == test.said)
  }

  @Test(arguments: [
    RequestFileProblemCase(
      "GET /x\n\n# HTTP/1.1 OK",
      "3:12: expected a status code from 100 to 599, found 'OK'",
      "An expected response begins with a comment such as # HTTP/1.1 201"
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1",
      "2:11: expected a status code from 100 to 599, found nothing",
      "An expected response begins with a comment such as # HTTP/1.1 201"
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1 200\n\n# HTTP/1.1 201",
      "4:3: expected one expected response, found another one"
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1 200\n# as it should be",
      "3:3: expected 'Name: value', 'no Name', 'no content' or '/member value', "
        + "found 'as it should be'",
      "An empty comment comes before the content, an empty line before other comments."
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1 200\n# Location: ~(",
      "3:13: expected a regular expression after '~', found '('"
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1 200\n# /name Ann",
      "3:9: expected JSON, found a text that is none at its line 1, column 1",
      "expected a value, found 'Ann'"
    ),
    RequestFileProblemCase(
      "GET /x\n# HTTP/1.1 200\n#\n# {\"a\":\n#  }",
      "4:3: expected JSON, found a text that is none at its line 2, column 2",
      "expected a value after ':', found '}'"
    ),
  ])
  func `of what it expects`(test: RequestFileProblemCase) {
    #expect(said(of: test.text) == test.said)
  }

  @Test(arguments: [
    RequestFileProblemCase(
      "@h = http://example.org:8080\nGET {{h}}/x",
      "2:5: expected one of the hosts api.example.com, found 'example.org:8080'",
      "Nothing is sent to the network; a request that expects 421 is sent here."
    ),
    RequestFileProblemCase("GET http://localhost:8080/x\n###\nGET http://127.0.0.1/x"),
    RequestFileProblemCase("GET http://example.org/x\n# HTTP/1.1 421"),
  ])
  func `of its hosts`(test: RequestFileProblemCase) throws {
    let file = try #require(RequestFile.read(Array(test.text.utf8)).file)
    #expect(lines(of: file.misdirectedRequests(in: .practice)) == test.said)
  }

  @Test func `of bytes that are not UTF-8`() {
    let bytes = Array("GET /x\n\näö".utf8) + [0xFF, 0x0A]
    #expect(
      lines(of: RequestFile.read(bytes).problems) == ["3:3: expected UTF-8, found other bytes"]
    )
  }

  private func said(of text: String) -> [String] {
    lines(of: RequestFile.read(Array(text.utf8)).problems)
  }

  private func lines(of problems: [RequestFileProblem]) -> [String] {
    problems.flatMap { [$0.description] + ($0.help.isEmpty ? [] : [$0.help]) }
  }
}
