extension SystemCase {
  private static let handlers = "handlers.example"
  private static let malformed = text(
    "nextjs/users/123",
    "'{\"name\":'",
    "'Content-Type': 'application/json'",
    host: "handlers.example"
  )
  private static let user = "name=Ann email=ann@example.com"

  /// The code of the fifth article: as it was written, and fixed.
  static let handlersOfTheFifthArticle: [SystemCase] = [
    SystemCase(
      number: "SY15",
      title: "Express: a PUT that merges",
      host: handlers,
      script: [
        Line("PUT /express/users/123 \(user)", "200", "role"), Line("handler express-users fixed"),
        Line("PUT /express/users/123 name=Ann role=user", "400"),
      ]
    ),
    SystemCase(
      number: "SY17",
      title: "Express: an upsert that never says 201",
      host: handlers,
      script: [
        Line("PUT /express/documents/my-custom-id title=x", "200"),
        Line("handler express-documents fixed"),
        Line("PUT /express/documents/other title=x", "201"),
      ]
    ),
    SystemCase(
      number: "SY18",
      title: "Express: If-Match compared as a text",
      host: handlers,
      script: [
        Line("PUT /express/if-match/123 \(user) role=user If-Match:*", "412"),
        Line("PUT /express/if-match/999 \(user) If-Match:'\"1\"'", "500"),
        Line("handler express-if-match fixed"),
        Line("PUT /express/if-match/123 \(user) role=user If-Match:*", "200"),
        Line("PUT /express/if-match/999 \(user) If-Match:'\"1\"'", "404"),
      ]
    ),
    SystemCase(
      number: "SY19",
      title: "Express: a version that is compared too early",
      host: handlers,
      script: [
        Line("pause before write"),
        Line("PUT /express/version/123 \(user) role=user If-Match:'\"1\"'", "held"),
        Line("PUT /express/version/123 \(user) role=user If-Match:'\"1\"'", "200"),
        Line("continue", "200"),
      ]
    ),
    SystemCase(
      number: "SY20",
      title: "Express: what is missing is cleared",
      host: handlers,
      script: [
        Line("PUT /express/replace/123 name=X", "200"), Line("handler express-replace fixed"),
        Line("PUT /express/replace/123 name=X", "400"),
      ]
    ),
    SystemCase(
      number: "SY21",
      title: "Next.js: malformed JSON is the server's fault",
      host: handlers,
      script: [
        Line(malformed, "500"),
        Line("POST /nextjs/users/123 name=x", "405"), Line("handler nextjs fixed"),
        Line(malformed, "400"),
      ]
    ),
    SystemCase(
      number: "SY22",
      title: "Django: an update that is no replacement",
      host: handlers,
      script: [
        Line("PUT /django/users/123 email=new@example.com", "200"),
        Line("PUT /django/users/123 nope:=1", "500"), Line("PUT /django/users/123 {}", "404"),
        Line("POST /django/users/123 email=x", "500"), Line("handler django fixed"),
        Line("POST /django/users/123 email=x", "405"),
      ]
    ),
  ]

  /// Clients, the strict server, and the cache.
  static let clientsAndTheRest: [SystemCase] = [
    SystemCase(
      number: "SY16",
      title: "fetch, wrong and right",
      host: "httpbin.org",
      script: [
        Line(
          "fetch('https://httpbin.org/put', {method: 'PUT', body: {a: 1}})",
          "200",
          "[object Object]"
        ),
        Line(
          "fetch('https://httpbin.org/put', {method: 'PUT', body: JSON.stringify({a: 1})})",
          "200",
          "text/plain;charset=UTF-8"
        ),
        Line("fetch('https://httpbin.org/patch', {method: 'patch', body: '{}'})", "200"),
      ]
    ),
    SystemCase(
      number: "SY23",
      title: "requests: what its arguments make of a dict",
      host: "httpbin.org",
      script: [
        Line("requests.put('https://httpbin.org/put', data={'a': 1})", "200", #""a": "1""#),
        Line("requests.put('https://httpbin.org/put', data='{\"a\": 1}')", "200", #""data": "{"#),
        Line("requests.put('https://httpbin.org/put', json={'a': 1})", "200", "application/json"),
        Line(
          "requests.put('https://httpbin.org/put', data={'x': 1}, json={'y': 2})",
          "200",
          #""x": "1""#
        ),
      ]
    ),
    SystemCase(
      number: "SY24",
      title: "an example that is run as it stands",
      host: "api.example.com",
      script: [
        Line(
          "requests.patch('https://jsonplaceholder.typicode.com/posts/1', json={'title': 'x'})",
          "200",
          #""title": "x""#
        )
      ]
    ),
    SystemCase(
      number: "SY25",
      title: "the strict server",
      host: "api.example.com",
      script: [
        Line("FROB /resource/123", "501"), Line("PUT /resource/new a=1", "201"),
        Line("PUT /resource/new a=1 If-None-Match:*", "412"), Line("PUT /guarded/1 title=x", "428"),
        Line("DELETE /resource/new", "204"), Line("GET /resource/new", "404"),
      ]
    ),
    SystemCase(
      number: "SY26",
      title: "a cache in the middle",
      host: "api.example.com",
      script: [
        Line("cache on"), Line("POST /report {}", "200"), Line("fault drop-request always"),
        Line("POST /report {}", "request lost"), Line("fault off"), Line("GET /report", "200"),
      ]
    ),
  ]
}
