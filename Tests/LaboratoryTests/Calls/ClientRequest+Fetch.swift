extension ClientRequest {
  /// What Node.js 20.20.2 sent to a socket.
  static let fetch: [ClientRequest] = [
    ClientRequest(
      #"await fetch("http://api.example.com/x")"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      "await fetch('http://api.example.com')",
      "GET /\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT'})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'put', body: 'x'})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 1",
      content: "x"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'patch', body: 'x'})"#,
      "patch /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 1",
      content: "x"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'Patch'})"#,
      "Patch /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'head'})"#,
      "HEAD /x\nhost: api.example.com\nconnection: close\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'Options'})"#,
      "OPTIONS /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'delete', body: ''})"#,
      "DELETE /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'POST'})"#,
      "POST /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PATCH'})"#,
      "PATCH /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'foo'})"#,
      "foo /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(#"await fetch("http://api.example.com/x", {method: 'trace'})"#, nil),
    ClientRequest(#"await fetch("http://api.example.com/x", {method: 'a b'})"#, nil),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: {a: 1}})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 15",
      content: "[object Object]"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: [1, [2, 3], null, 'x', {}]})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 24",
      content: "1,2,3,,x,[object Object]"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: []})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: 42})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 2",
      content: "42"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: [1e21, 1e-7, 0.000001, 123456789012345680, -1.50, 0.1]})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 47",
      content: "1e+21,1e-7,0.000001,123456789012345680,-1.5,0.1"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: true})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 4",
      content: "true"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: null})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: undefined})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: ''})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 0"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: 'é😀\u00e9\u{1F600}\uD83D\uDE00\x41'})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 17",
      content: "é😀é😀😀A"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: JSON.stringify({a: 1, b: [1.0, 1e21, 0.1, null, undefined], c: undefined, d: 'é\u2028\u007f/"\\\n', 10: 1, 2: 3}), headers: {'Content-Type': 'application/json'}})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\nContent-Type: application/json\n…\ncontent-length: 68",
      content:
        "{\"2\":3,\"10\":1,\"a\":1,\"b\":[1,1e+21,0.1,null,null],\"d\":\"é\u{2028}\u{7F}/\\\"\\\\\\n\"}"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: JSON.stringify({a: {b: []}, c: [{}, 1]}, null, 2)})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: text/plain;charset=UTF-8\n…\ncontent-length: 56",
      content: "{\n  \"a\": {\n    \"b\": []\n  },\n  \"c\": [\n    {},\n    1\n  ]\n}"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: new URLSearchParams({a: 'b c', d: 'é*-._~'})})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\ncontent-type: application/x-www-form-urlencoded;charset=UTF-8\n…\ncontent-length: 21",
      content: "a=b+c&d=%C3%A9*-._%7E"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: new TextEncoder().encode('é')})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 2",
      content: "é"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', body: new Uint8Array([1, 255])})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\n…\ncontent-length: 2",
      content: [1, 255]
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'PUT', headers: {'X-B': '1', 'Accept': 'a/b', 'User-Agent': 'me', 'content-type': 'text/x'}, body: 'x'})"#,
      "PUT /x\nhost: api.example.com\nconnection: keep-alive\nX-B: 1\nAccept: a/b\nUser-Agent: me\ncontent-type: text/x\naccept-language: *\nsec-fetch-mode: cors\naccept-encoding: gzip, deflate\ncontent-length: 1",
      content: "x"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'X-b': '1', 'x-B': '2', 'Accept-Language': 'de', 'Connection': 'close'}})"#,
      "GET /x\nhost: api.example.com\nconnection: close\nX-b: 1, 2\nAccept-Language: de\naccept: */*\nsec-fetch-mode: cors\nuser-agent: node\naccept-encoding: gzip, deflate"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'Host': 'example.org'}})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'X': 1, 'Y': true, 'Z': null, W: [1, 2], V: ' a '}})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\nX: 1\nY: true\nZ: null\nW: 1,2\nV: a\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: [['X', '1'], ['x', '2']]})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\nX: 1, 2\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: new Headers({'X': '1'})})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\nX: 1\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'Content-Length': '5'}, method: 'PUT', body: 'abc'})"#,
      nil
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'Transfer-Encoding': 'chunked'}, method: 'PUT', body: 'abc'})"#,
      nil
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'Expect': '100-continue'}, method: 'PUT', body: 'abc'})"#,
      nil
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {headers: {'X': '\xc3\xa9'}})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\nX: é\n…"
    ),
    ClientRequest(#"await fetch("http://api.example.com/x", {headers: {'X': '€'}})"#, nil),
    ClientRequest(#"await fetch("http://api.example.com/x", {headers: {'X Y': 'e'}})"#, nil),
    ClientRequest(#"await fetch("http://api.example.com/x", {method: 'GET', body: 'x'})"#, nil),
    ClientRequest(#"await fetch("http://api.example.com/x", {body: 'x'})"#, nil),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {method: 'GET', body: null})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch("http://api.example.com/x?a=b c&d=é\'\"<>|^`{}[]~%zz#frag")"#,
      "GET /x?a=b%20c&d=%C3%A9%27%22%3C%3E|^`{}[]~%zz\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      #"await fetch('http://api.example.com/a b/é/../c/./d/%2e%2e/e;f|^`{}"<>[]\\g')"#,
      "GET /a%20b/c/e;f|^%60%7B%7D%22%3C%3E[]/g\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      "await fetch('http://api.example.com?')",
      "GET /\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest("await fetch('http://u:p@api.example.com/')", nil),
    ClientRequest("await fetch('api.example.com/x')", nil),
    ClientRequest(
      #"await fetch("http://api.example.com/x", {redirect: 'manual', mode: 'cors', credentials: 'include', keepalive: true})"#,
      "GET /x\nhost: api.example.com\nconnection: keep-alive\n…"
    ),
    ClientRequest(
      "const url = `http://api.example.com`, id = 53; const headers = {'Content-Type': 'application/json'}\nconst body = JSON.stringify({name: 'Ann', id,})\nconst response = await fetch(`${url}/users/${id}`, {\n  method: 'PUT', // why\n  headers,\n  body,\n})\n  .then(r => r.status)",
      "PUT /users/53\nhost: api.example.com\nconnection: keep-alive\nContent-Type: application/json\n…\ncontent-length: 22",
      content: #"{"name":"Ann","id":53}"#
    ),
  ]
}
