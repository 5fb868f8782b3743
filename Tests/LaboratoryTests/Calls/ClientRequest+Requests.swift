extension ClientRequest {
  /// What requests 2.34.2 on urllib3 2.7.0 and Python 3.11 sent to a socket: targets, forms, texts.
  static let requests: [ClientRequest] = [
    ClientRequest(
      #"requests.get("http://api.example.com/x")"#,
      "GET /x\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com")"#,
      "GET /\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x?q=1#frag", params={"a": 1, "b": ["x y", "é"], "c": None, "d": True})"#,
      "GET /x?q=1&a=1&b=x+y&b=%C3%A9&d=True\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x", params="a=b c")"#,
      "GET /x?a=b%20c\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x", params=[("a", "1"), ("a", 2)])"#,
      "GET /x?a=1&a=2\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x y/%41%zz/é")"#,
      "GET /x%20y/%2541%25zz/%C3%A9\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/%c3%a9/%7e/../a%2Fb/%2e%2e/c")"#,
      "GET /%C3%A9/a%2Fb/../c\n…"
    ),
    ClientRequest(
      #"requests.get('http://api.example.com/p?b=c d&e=\'"<>|^`{}[]\\~é%c3')"#,
      "GET /p?b=c%20d&e='%22%3C%3E%7C%5E%60%7B%7D%5B%5D%5C~%C3%A9%C3\n…"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/?")"#,
      "GET /\n…"
    ),
    ClientRequest(
      #"requests.post("http://api.example.com/x")"#,
      "POST /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x")"#,
      "PUT /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.delete("http://api.example.com/x")"#,
      "DELETE /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.head("http://api.example.com/x")"#,
      "HEAD /x\n…"
    ),
    ClientRequest(
      #"requests.options("http://api.example.com/x")"#,
      "OPTIONS /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data={"k": "v w", "n": 30, "t": True, "no": None, "l": [1, "é"], "s": "a*b~-._/+"})"#,
      "PUT /x\n…\nContent-Length: 48\nContent-Type: application/x-www-form-urlencoded",
      content: "k=v+w&n=30&t=True&l=1&l=%C3%A9&s=a%2Ab~-._%2F%2B"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data={})"#,
      "PUT /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data={"a": None})"#,
      "PUT /x\nHost: api.example.com\nTransfer-Encoding: chunked\nUser-Agent: python-requests/2.34.2\nAccept-Encoding: gzip, deflate\nAccept: */*\nConnection: keep-alive\nContent-Type: application/x-www-form-urlencoded",
      content: "0\r\n\r\n"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=[("a", "1"), ("a", 2)])"#,
      "PUT /x\n…\nContent-Length: 7\nContent-Type: application/x-www-form-urlencoded",
      content: "a=1&a=2"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data="a=é")"#,
      "PUT /x\n…\nContent-Length: 4",
      content: "a=é"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=b"abc\xff")"#,
      "PUT /x\n…\nContent-Length: 4",
      content: [97, 98, 99, 255]
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data="")"#,
      "PUT /x\n…\nContent-Length: 0"
    ),
    ClientRequest(#"requests.put("http://api.example.com/x", data=1)"#, nil),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=0)"#,
      "PUT /x\n…\nContent-Length: 0"
    ),
    ClientRequest(#"requests.put("http://api.example.com/x", data=["a", "b"])"#, nil),
  ]
}
