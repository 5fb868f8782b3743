import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Reading a request` {
  struct Case: CustomTestStringConvertible {
    var text: String
    var draft: DraftRequest

    init(_ text: String, _ draft: DraftRequest) {
      self.text = text
      self.draft = draft
    }

    var testDescription: String { text }
  }

  @Test(arguments: [
    Case("GET /", DraftRequest(.get, "/")),
    Case("  DELETE\t/users/53?force=1  ", DraftRequest(.delete, "/users/53?force=1")),
    Case("patch /x", DraftRequest("patch", "/x")),
    Case("BREW /pots/1", DraftRequest("BREW", "/pots/1")),
    Case("OPTIONS *", DraftRequest(.options, "*")),
    Case("GET /%7Eann/a:b@c;d=1?x=/?", DraftRequest(.get, "/%7Eann/a:b@c;d=1?x=/?")),
  ])
  func `the method and the target are taken as they stand`(test: Case) {
    #expect(RequestNotation.parse(test.text) == .request(test.draft))
  }

  @Test(arguments: [
    ("GET http://api.example.com/users/53?x=1", "http", "api.example.com", "/users/53?x=1"),
    ("GET https://Example.com:8443", "https", "Example.com:8443", "/"),
    ("GET HTTP://example.com?x", "http", "example.com", "/?x"),
    ("GET http://[::1]:8080/x", "http", "[::1]:8080", "/x"),
  ])
  func `RFC 9112 3.2.1: of a URI the path and the query are the target`(
    text: String,
    scheme: String,
    authority: String,
    target: String
  ) {
    let origin = DraftRequest.Origin(scheme: scheme, authority: authority)
    let draft = DraftRequest(.get, RequestTarget(target), origin: origin)
    #expect(RequestNotation.parse(text) == .request(draft))
  }

  @Test(arguments: [
    "", "  ", "GET", "GET ", "/users", "help me", "why not/x", "GET\n/x", "PUT *x",
    "POST ftp://a/b",
    "fetch('/x') /y", "{\"a\":1} /x", "POST http:/x",
  ])
  func `a text without a method and a target is no request`(text: String) {
    #expect(RequestNotation.parse(text) == .notARequest)
    #expect(RequestNotation.parse(text, final: true) == .notARequest)
  }

  @Test(arguments: [
    Case("GET /x Accept:text/plain", DraftRequest(.get, "/x", fields: ["Accept": "text/plain"])),
    Case("GET /x X:a:b=c", DraftRequest(.get, "/x", fields: ["X": "a:b=c"])),
    Case(#"GET /x If-Match:'"abc"'"#, DraftRequest(.get, "/x", fields: [.ifMatch: #""abc""#])),
    Case(
      #"GET /x 'If-Match:"a", "b"'"#,
      DraftRequest(.get, "/x", fields: [.ifMatch: #""a", "b""#])
    ),
    Case(#"GET /x If-Match:"\"abc\"""#, DraftRequest(.get, "/x", fields: [.ifMatch: #""abc""#])),
    Case(#"GET /x If-Match:\"abc\""#, DraftRequest(.get, "/x", fields: [.ifMatch: #""abc""#])),
    Case(#"GET /x If-Match:W/"abc""#, DraftRequest(.get, "/x", fields: [.ifMatch: #"W/"abc""#])),
    Case("GET /x Prefer;", DraftRequest(.get, "/x", fields: ["Prefer": ""])),
    Case("GET /x X:''", DraftRequest(.get, "/x", fields: ["X": ""])),
    Case("GET /x X:' a  b '", DraftRequest(.get, "/x", fields: ["X": "a  b"])),
    Case("GET /x X:a;b=1", DraftRequest(.get, "/x", fields: ["X": "a;b=1"])),
    Case("GET /x Host:", DraftRequest(.get, "/x", removedFields: [.host])),
    Case("GET /x 'Host:'", DraftRequest(.get, "/x", removedFields: [.host])),
    Case(
      "GET /x Host: Content-Length: X:1",
      DraftRequest(.get, "/x", fields: ["X": "1"], removedFields: [.host, .contentLength])
    ),
    Case("GET /x X:ä€😀", DraftRequest(.get, "/x", fields: ["X": "ä€😀"])),
    Case("GET /x X:1\nY:2", DraftRequest(.get, "/x", fields: ["X": "1", "Y": "2"])),
  ])
  func `a colon makes a field`(test: Case) {
    #expect(RequestNotation.parse(test.text) == .request(test.draft))
  }

  @Test(arguments: [
    ("GET /x q==y", "/x?q=y"),
    ("GET /x? q==y", "/x?q=y"),
    ("GET /x?a=1 q==y", "/x?a=1&q=y"),
    ("GET /x q=='x y' r==1&2", "/x?q=x%20y&r=1%262"),
    ("GET /x q==ä q==~-._", "/x?q=%C3%A4&q=~-._"),
    ("GET /x 'a b==c d'", "/x?a%20b=c%20d"),
    (#"GET /x a\=\=b==c"#, "/x?a%3D%3Db=c"),
    ("GET /x q==", "/x?q="),
    ("GET /x q===", "/x?q=%3D"),
  ])
  func `RFC 3986 2.1: two equals signs make a query parameter, percent-encoded`(
    text: String,
    target: String
  ) {
    #expect(RequestNotation.parse(text) == .request(DraftRequest(.get, RequestTarget(target))))
  }
}
