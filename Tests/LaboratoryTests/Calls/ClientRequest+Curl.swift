extension ClientRequest {
  /// What curl 7.88.1 sent to a socket.
  static let curl: [ClientRequest] = [
    ClientRequest(
      "curl http://api.example.com/x",
      "GET /x\n…"
    ),
    ClientRequest(
      "curl http://api.example.com",
      "GET /\n…"
    ),
    ClientRequest(
      "curl -X PUT http://api.example.com/x",
      "PUT /x\n…"
    ),
    ClientRequest(
      "curl -X patch http://api.example.com/x -d a=1",
      "patch /x\n…\nContent-Length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "a=1"
    ),
    ClientRequest(
      "curl -d a=1 -d b=2 http://api.example.com/x",
      "POST /x\n…\nContent-Length: 7\nContent-Type: application/x-www-form-urlencoded",
      content: "a=1&b=2"
    ),
    ClientRequest(
      #"curl http://api.example.com/x -d '{"a":1}' -H 'Content-Type: application/json'"#,
      "POST /x\n…\nContent-Type: application/json\nContent-Length: 7",
      content: #"{"a":1}"#
    ),
    ClientRequest(
      #"curl http://api.example.com/x --json '{"a":1}'"#,
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nContent-Type: application/json\nAccept: application/json\nContent-Length: 7",
      content: #"{"a":1}"#
    ),
    ClientRequest(
      #"curl http://api.example.com/x --json '{"a":1}' --json 2"#,
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nContent-Type: application/json\nAccept: application/json\nContent-Length: 8",
      content: #"{"a":1}2"#
    ),
    ClientRequest(
      #"curl http://api.example.com/x --json '{"a":1}' -H 'Accept: x/y' -H 'content-type: merge'"#,
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nAccept: x/y\ncontent-type: merge\nContent-Length: 7",
      content: #"{"a":1}"#
    ),
    ClientRequest(
      "curl http://api.example.com/x --json '{}' -d x",
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nContent-Type: application/json\nAccept: application/json\nContent-Length: 4",
      content: "{}&x"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d x --json '{}'",
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nContent-Type: application/json\nAccept: application/json\nContent-Length: 3",
      content: "x{}"
    ),
    ClientRequest(
      "curl http://api.example.com/x -H 'X: 1' --json '{}'",
      "POST /x\nHost: api.example.com\nUser-Agent: curl/7.88.1\nX: 1\nContent-Type: application/json\nAccept: application/json\nContent-Length: 2",
      content: "{}"
    ),
    ClientRequest(
      "curl http://api.example.com/x -G -d a=1 --data-urlencode 'b=x y&é*/~'",
      "GET /x?a=1&b=x+y%26%c3%a9%2a%2f~\n…"
    ),
    ClientRequest(
      "curl 'http://api.example.com/x?q' -G -d a=1",
      "GET /x?q&a=1\n…"
    ),
    ClientRequest(
      "curl http://api.example.com/x -G -d ''",
      "GET /x\n…"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d a -G -X PUT",
      "PUT /x?a\n…"
    ),
    ClientRequest(
      "curl http://api.example.com/x --data-urlencode 'x y' --data-urlencode '=x y' --data-urlencode 'n=~*-._/é%' --data-urlencode 'a b=c=d'",
      "POST /x\n…\nContent-Length: 39\nContent-Type: application/x-www-form-urlencoded",
      content: "x+y&x+y&n=~%2A-._%2F%C3%A9%25&a b=c%3Dd"
    ),
    ClientRequest(
      "curl http://api.example.com/x --data-raw @a",
      "POST /x\n…\nContent-Length: 2\nContent-Type: application/x-www-form-urlencoded",
      content: "@a"
    ),
    ClientRequest(
      "curl -I http://api.example.com/x",
      "HEAD /x\n…"
    ),
    ClientRequest(
      "curl -I -X GET http://api.example.com/x",
      "GET /x\n…"
    ),
    ClientRequest("curl -I -d a http://api.example.com/x", nil),
    ClientRequest(
      "curl http://api.example.com/x -u user:päss",
      "GET /x\nHost: api.example.com\nAuthorization: Basic dXNlcjpww6Rzcw==\nUser-Agent: curl/7.88.1\nAccept: */*"
    ),
    ClientRequest(
      "curl http://api.example.com/x -u user:pass -H 'Authorization: x'",
      "GET /x\n…\nAuthorization: x"
    ),
    ClientRequest(
      "curl http://api.example.com/x -A agent -e ref -b 'a=b; c=d' -b e=f",
      "GET /x\nHost: api.example.com\nUser-Agent: agent\nAccept: */*\nReferer: ref\nCookie: a=b; c=d;e=f"
    ),
    ClientRequest(
      "curl http://api.example.com/x -A ''",
      "GET /x\nHost: api.example.com\nAccept: */*"
    ),
    ClientRequest(
      "curl http://api.example.com/x -A x -H 'User-Agent: y'",
      "GET /x\nHost: api.example.com\nAccept: */*\nUser-Agent: y"
    ),
    ClientRequest(
      "curl http://api.example.com/x -b a=b -H 'Cookie: c=d'",
      "GET /x\n…\nCookie: c=d"
    ),
    ClientRequest(
      "curl http://api.example.com/x -H User-Agent: -H 'Accept:' -H 'Host: example.org'",
      "GET /x\nHost: example.org"
    ),
    ClientRequest(
      "curl http://api.example.com/x -H 'Host:'",
      "GET /x\nUser-Agent: curl/7.88.1\nAccept: */*"
    ),
    ClientRequest(
      "curl http://api.example.com/x -H 'X: é' -H junk -H 'X: 2' -H 'Y: 1'",
      "GET /x\n…\nX: é\nX: 2\nY: 1"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d ''",
      "POST /x\n…\nContent-Length: 0\nContent-Type: application/x-www-form-urlencoded"
    ),
    ClientRequest(
      "curl http://api.example.com/x -X POST",
      "POST /x\n…"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d abc -H 'content-length: 3'",
      "POST /x\n…\ncontent-length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "abc"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d abc -H 'Content-Type:'",
      "POST /x\n…\nContent-Length: 3",
      content: "abc"
    ),
    ClientRequest(
      "curl http://api.example.com/x -d abc -H 'Transfer-Encoding: chunked'",
      "POST /x\n…\nTransfer-Encoding: chunked\nContent-Type: application/x-www-form-urlencoded",
      content: "3\r\nabc\r\n0\r\n\r\n"
    ),
    ClientRequest(
      "curl http://api.example.com/a/../b/./c#frag",
      "GET /b/c\n…"
    ),
    ClientRequest(
      "curl --path-as-is http://api.example.com/a/../b",
      "GET /a/../b\n…"
    ),
    ClientRequest("curl 'http://api.example.com/a b'", nil),
    ClientRequest(
      #"curl 'http://api.example.com/é?a=|^`"<>'"#,
      "GET /%c3%a9?a=|^`\"<>\n…"
    ),
    ClientRequest(
      "curl -g 'http://api.example.com/{a}[1]'",
      "GET /{a}[1]\n…"
    ),
    ClientRequest(
      "curl 'http://api.example.com/x?'",
      "GET /x?\n…"
    ),
    ClientRequest(
      "curl -sS -o /dev/null -w '%{http_code}' http://api.example.com/x",
      "GET /x\n…"
    ),
    ClientRequest(
      "curl -XPUT -dabc http://api.example.com/x",
      "PUT /x\n…\nContent-Length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "abc"
    ),
    ClientRequest(
      "curl -sXPUT http://api.example.com/x",
      "PUT /x\n…"
    ),
    ClientRequest("curl http://api.example.com/x --request=PUT", nil),
    ClientRequest(
      "curl http://api.example.com/x --compressed",
      "GET /x\n…\nAccept-Encoding: deflate, gzip, br, zstd"
    ),
    ClientRequest(
      "curl http://api.example.com/x -r 0-5",
      "GET /x\nHost: api.example.com\nRange: bytes=0-5\nUser-Agent: curl/7.88.1\nAccept: */*"
    ),
    ClientRequest(
      "curl http://api.example.com/x --oauth2-bearer tok",
      "GET /x\nHost: api.example.com\nAuthorization: Bearer tok\nUser-Agent: curl/7.88.1\nAccept: */*"
    ),
    ClientRequest(
      "curl http://api.example.com/x --url-query a=b",
      "GET /x?a=b\n…"
    ),
    ClientRequest(
      "curl --url http://api.example.com/x --request-target '*' -X OPTIONS",
      "OPTIONS *\n…"
    ),
    ClientRequest(
      #"curl http://api.example.com/x -d $'a\nb\r\n\'c\x41\101\u00e9\e'"#,
      "POST /x\n…\nContent-Length: 12\nContent-Type: application/x-www-form-urlencoded",
      content: "a\nb\r\n'cAAé\u{1B}"
    ),
    ClientRequest(
      #"curl http://api.example.com/x --data-binary $'\xff\xfe'"#,
      "POST /x\n…\nContent-Length: 2\nContent-Type: application/x-www-form-urlencoded",
      content: [255, 254]
    ),
    ClientRequest(
      #"curl http://api.example.com/x -d "a\"b\$c\\d\e'f" -d g\ h -d i'j'"k""#,
      "POST /x\n…\nContent-Length: 19\nContent-Type: application/x-www-form-urlencoded",
      content: #"a"b$c\d\e'f&g h&ijk"#
    ),
    ClientRequest(
      "curl http://api.example.com/x -kLfv --max-time 5 --connect-timeout 2",
      "GET /x\n…"
    ),
    ClientRequest(
      "curl -X PUT http://api.example.com/x \\\n  -H 'Content-Type: application/json' \\\n  -d '{\n  \"a\": 1\n}' | cat",
      "PUT /x\n…\nContent-Type: application/json\nContent-Length: 12",
      content: "{\n  \"a\": 1\n}"
    ),
    ClientRequest(
      "curl http://api.example.com/x?a=1&b=2",
      "GET /x?a=1\n…"
    ),
    ClientRequest(
      "curl http://api.example.com/x -H 'Expect: 100-continue' -d abc",
      "POST /x\n…\nExpect: 100-continue\nContent-Length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "abc"
    ),
    ClientRequest(
      "curl --json '{}' -X PUT -b a=b --compressed -H 'Y: 2' -u a:b -e r http://api.example.com/x",
      "PUT /x\nHost: api.example.com\nAuthorization: Basic YTpi\nUser-Agent: curl/7.88.1\nAccept-Encoding: deflate, gzip, br, zstd\nReferer: r\nCookie: a=b\nY: 2\nContent-Type: application/json\nAccept: application/json\nContent-Length: 2",
      content: "{}"
    ),
    ClientRequest("curl -d", nil),
    ClientRequest("curl --no-such-thing http://api.example.com/x", nil),
    ClientRequest("curl", nil),
  ]
}
