import Testing

/// A system of the five articles with lines that are typed at it, and what comes of each.
struct SystemCase: CustomTestStringConvertible {
  /// The number that the articles' systems go by.
  let number: String
  /// What it is.
  let title: String
  /// The host to which requests go that name none.
  let host: String
  /// The lines; a request is followed by what comes of it.
  let script: [Line]

  /// A line with what the last response to it is to be like.
  struct Line {
    /// A request, a command of the laboratory, or a call of another client.
    let text: String
    /// The status, or what became of the request.
    let outcome: String
    /// What the content contains; empty for anything.
    let content: String

    /// Creates a line.
    init(_ text: String, _ outcome: String = "", _ content: String = "") {
      self.text = text
      self.outcome = outcome
      self.content = content
    }
  }

  /// The number and what the system is.
  var testDescription: String { "\(number): \(title)" }

  private static let api = "api.example.com"

  /// A PUT of a text by requests, whatever the text is.
  static func text(
    _ path: String,
    _ data: String,
    _ fields: String,
    host: String = "api.example.com"
  ) -> String {
    "requests.put('http://\(host)/\(path)', data=\(data), headers={\(fields)})"
  }

  /// All systems.
  static let all: [SystemCase] =
    [
      SystemCase(
        number: "SY1",
        title: "an echo of PUT that stores nothing",
        host: "httpbin.org",
        script: [
          Line("PUT /put form key=value", "200", #""key": "value""#),
          Line("PUT /put key=value", "200", #""data": "{\"key\":\"value\"}""#),
          Line("POST /put", "405"),
        ]
      ),
      SystemCase(
        number: "SY2",
        title: "an echo of POST that creates nothing",
        host: "httpbin.org",
        script: [Line("POST /post form key=value", "200", #""form": {"#), Line("PUT /post", "405")]
      ),
      SystemCase(
        number: "SY3",
        title: "what else the echo service has",
        host: "httpbin.org",
        script: [
          Line("PATCH /patch a=1", "200"),
          Line("DELETE /anything/x", "200", #""method": "DELETE""#),
          Line("GET /status/418", "418"), Line("GET /bearer", "401"),
          Line("GET /etag/x If-None-Match:'\"x\"'", "304"),
          Line("GET /etag/x If-Match:'\"y\"'", "412"),
          Line("as-client requests"), Line("POST /redirect-to?url=/get&status_code=302 a=1", "200"),
        ]
      ),
      SystemCase(
        number: "SY4",
        title: "fake posts that nothing changes",
        host: "jsonplaceholder.typicode.com",
        script: [
          Line("POST /posts title=x", "201", #""id": 101"#), Line("GET /posts/101", "404"),
          Line("PUT /posts/1 title=x", "200"), Line("PATCH /posts/999 title=x", "200"),
          Line("PUT /posts/999 title=x", "500"), Line("DELETE /posts/1", "200", "{}"),
          Line("GET /posts/1", "200", #""userId": 1"#),
        ]
      ),
      SystemCase(
        number: "SY5",
        title: "a resource, strict, and its lenient twin",
        host: api,
        script: [
          Line("PUT /resource/123 key=new_value", "200"),
          Line("GET /resource/123", "200", #"{"key":"new_value"}"#),
          Line("PATCH /resource/123 key=other", "415"),
          Line("PATCH /resource/123 merge key=other", "200"),
          Line("PATCH /lenient/resource/123 key=other", "200", #""note":"keep me""#),
        ]
      ),
      SystemCase(
        number: "SY6",
        title: "users that merge patches change",
        host: api,
        script: [
          Line("PATCH /users/53 merge email=ann@example.com telephone=+1", "200", "telephone"),
          Line("PATCH /users/53 merge email=bob@example.com Prefer:return=minimal", "204"),
          Line("PATCH /users/53 email=ann@example.com", "415"),
          Line("PATCH /users/53 merge email:=1", "422"),
        ]
      ),
      SystemCase(
        number: "SY7",
        title: "a resource behind a bearer token",
        host: api,
        script: [
          Line("PATCH /resource/17 merge description=new", "401"),
          Line("PATCH /resource/17 merge description=new Authorization:'Bearer none'", "401"),
          Line(
            "PATCH /resource/17 merge description=new Authorization:'Bearer reader-token'",
            "403"
          ),
          Line(
            "PATCH /resource/17 merge description=new Authorization:'Bearer writer-token'",
            "200"
          ),
        ]
      ),
      SystemCase(
        number: "SY8",
        title: "articles, one by one and as a list",
        host: api,
        script: [
          Line("PUT /article/7 title=x", "201"), Line("PUT /article/7 title=y", "200"),
          Line("POST /articles title=x", "201"), Line("PUT /articles title=x", "405"),
        ]
      ),
      SystemCase(
        number: "SY9",
        title: "users that PUT writes and POST adds to",
        host: "www.abstractapi.com",
        script: [
          Line("PUT /users/8 name=Ann email=ann@example.com notes:=[]", "201"),
          Line("POST /users/8 note=1", "200"), Line("POST /users/8 note=1", "200"),
          Line("GET /users/8", "200", #"{"note":"1"},{"note":"1"}"#),
        ]
      ),
      SystemCase(
        number: "SY10",
        title: "a profile with one value as a resource",
        host: api,
        script: [
          Line("PUT /profile/9 name=Ann", "200"), Line("GET /profile/9", "200", #"{"name":"Ann"}"#),
          Line("PATCH /profile/9 merge email=ann@example.com", "200", #""name":"Ann""#),
          Line("PUT /profile/9/email \"bob@example.com\"", "200"),
          Line("GET /profile/9", "200", #"{"name":"Ann","email":"bob@example.com"}"#),
        ]
      ),
      SystemCase(
        number: "SY11",
        title: "a contact form with Post, Redirect, Get",
        host: api,
        script: [
          Line("POST /contact form name=Ann message=Hello", "303"), Line("as-client browser form"),
          Line("POST /contact form name=Ann message=Hello", "200", "Hello"),
        ]
      ),
      SystemCase(
        number: "SY12",
        title: "orders that are placed several times",
        host: api,
        script: [
          Line("POST /orders item=tea", "201"), Line("POST /orders item=tea", "201"),
          Line("POST /payments amount:=1", "400"),
          Line("POST /payments amount:=1 Idempotency-Key:'\"k\"'", "201"),
          Line("POST /payments amount:=1 Idempotency-Key:'\"k\"'", "201"),
          Line("POST /payments amount:=2 Idempotency-Key:'\"k\"'", "422"),
        ]
      ),
      SystemCase(
        number: "SY13",
        title: "files that are kept as they come",
        host: api,
        script: [
          Line(text("files/new.txt", "'Hello'", "'Content-Type': 'text/plain'"), "201"),
          Line("GET /files/new.txt", "200", "Hello"),
          Line(
            text(
              "files/new.txt",
              "'He'",
              "'Content-Type': 'text/plain', 'Content-Range': 'bytes 0-1/5'"
            ),
            "400"
          ),
        ]
      ),
      SystemCase(
        number: "SY14",
        title: "users whose id the server chooses",
        host: api,
        script: [
          Line("POST /api/users name=Jane email=j1@example.com", "201"),
          Line("POST /api/users name=Jane email=j2@example.com", "201"),
        ]
      ),
    ]
    + handlersOfTheFifthArticle + clientsAndTheRest
}
