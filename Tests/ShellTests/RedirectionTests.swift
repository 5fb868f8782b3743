import Testing

@testable import Shell

@Suite struct `Dividing a line at its redirection` {
  @Test(arguments: [
    ("GET /users/53 > ann.json", "GET /users/53", Outlet.file(path: "ann.json", appends: false)),
    ("GET /users/53 >> all.json", "GET /users/53", .file(path: "all.json", appends: true)),
    ("GET /users/53 >ann.json", "GET /users/53", .file(path: "ann.json", appends: false)),
    ("journal > 'my notes'", "journal", .file(path: "my notes", appends: false)),
    ("wire | grep -c X > n | cat", "wire", .program("grep -c X > n | cat")),
    (#"PUT /x {"a":"b"} > f"#, #"PUT /x {"a":"b"}"#, .file(path: "f", appends: false)),
    ("PUT /x {\n} | jq .", "PUT /x {\n}", .program("jq .")),
    ("curl -d 'a | b' /x | jq .", "curl -d 'a | b' /x", .program("jq .")),
    ("GET /x If-Match:'\"v1\"' > f", "GET /x If-Match:'\"v1\"'", .file(path: "f", appends: false)),
    ("PUT /x name=O'Brien > f", "PUT /x name=O'Brien", .file(path: "f", appends: false)),
  ])
  func `it ends there`(text: String, line: String, outlet: Outlet) throws {
    let redirection = try #require(Redirection(text))
    #expect(redirection.line == line)
    #expect(redirection.outlet == outlet)
  }

  @Test(arguments: [
    "PUT /x name=a>b", "PUT /x name=a|b", #"PUT /x name="a > b""#, "PUT /x name='a | b'",
    #"PUT /x {"a":"1 > 2"}"#, #"PUT /x ["a | b", 1]"#, #"PUT /x n:={"a": "x | y"}"#,
    "PUT /x Accept:text/html|x", "requests.put(url, data=\"a | b\")", "GET /x > two words",
    "GET /x >", "GET /x |", "> f", "| cat", #"PUT /x {"a": "#, "PUT /x name=\\| x",
    #"PUT /x {"a": "it's | so"}"#, "> {% client.test() %}",
  ])
  func `content is never taken for it`(text: String) {
    #expect(Redirection(text) == nil)
  }
}
