extension ClientRequest {
  /// What requests 2.34.2 on urllib3 2.7.0 and Python 3.11 sent to a socket: JSON, fields, arguments.
  static let moreRequests: [ClientRequest] = [
    ClientRequest(
      #"requests.put("http://api.example.com/x", json={"a": 1, "é": "😀\x7f\u2028/\b\f\n\r\t\"\\\x1f", "n": [1.0, 1e20, 0.1, -5, None, True], "x": {}, "y": []})"#,
      "PUT /x\n…\nContent-Length: 125\nContent-Type: application/json",
      content:
        #"{"a": 1, "\u00e9": "\ud83d\ude00\u007f\u2028/\b\f\n\r\t\"\\\u001f", "n": [1.0, 1e+20, 0.1, -5, null, true], "x": {}, "y": []}"#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json={})"#,
      "PUT /x\n…\nContent-Length: 2\nContent-Type: application/json",
      content: "{}"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json=[])"#,
      "PUT /x\n…\nContent-Length: 2\nContent-Type: application/json",
      content: "[]"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json="s")"#,
      "PUT /x\n…\nContent-Length: 3\nContent-Type: application/json",
      content: #""s""#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json=None)"#,
      "PUT /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json={1: 2, True: False, None: None, 1.5: 2})"#,
      "PUT /x\n…\nContent-Length: 36\nContent-Type: application/json",
      content: #"{"1": false, "null": null, "1.5": 2}"#
    ),
    ClientRequest(#"requests.put("http://api.example.com/x", json=b"x")"#, nil),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data={}, json={"a": 1})"#,
      "PUT /x\n…\nContent-Length: 8\nContent-Type: application/json",
      content: #"{"a": 1}"#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data={"a": 1}, json={"b": 1})"#,
      "PUT /x\n…\nContent-Length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "a=1"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data="", json={"b": 1})"#,
      "PUT /x\n…\nContent-Length: 8\nContent-Type: application/json",
      content: #"{"b": 1}"#
    ),
    ClientRequest(
      #"requests.patch("http://api.example.com/x", json={"a": 1}, headers={"Content-Type": "application/merge-patch+json", "X-A": "1"})"#,
      "PATCH /x\n…\nContent-Type: application/merge-patch+json\nX-A: 1\nContent-Length: 8",
      content: #"{"a": 1}"#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", json={"a": 1}, headers={"content-type": "a/b", "accept": "a/b", "Host": "example.org"})"#,
      "PUT /x\nUser-Agent: python-requests/2.34.2\nAccept-Encoding: gzip, deflate\naccept: a/b\nConnection: keep-alive\ncontent-type: a/b\nHost: example.org\nContent-Length: 8",
      content: #"{"a": 1}"#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"Content-Type": "application/json"}, data={"a": 1})"#,
      "PUT /x\n…\nContent-Type: application/json\nContent-Length: 3",
      content: "a=1"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"User-Agent": None, "Accept": None})"#,
      "PUT /x\nHost: api.example.com\nUser-Agent: python-urllib3/2.7.0\nAccept-Encoding: gzip, deflate\nConnection: keep-alive\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"User-Agent": None, "Accept-Encoding": None, "Accept": None, "Connection": None})"#,
      "PUT /x\nHost: api.example.com\nAccept-Encoding: identity\nUser-Agent: python-urllib3/2.7.0\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"X": ""})"#,
      "PUT /x\n…\nX: \nContent-Length: 0"
    ),
    ClientRequest(#"requests.put("http://api.example.com/x", headers={"X": 1})"#, nil),
    ClientRequest(#"requests.put("http://api.example.com/x", headers={"X": " 1"})"#, nil),
    ClientRequest(#"requests.put("http://api.example.com/x", headers={" X": "1"})"#, nil),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"X": b"\xc3\xa9"})"#,
      "PUT /x\n…\nX: é\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", headers={"Content-Length": "99"}, data="abc")"#,
      "PUT /x\n…\nContent-Length: 3",
      content: "abc"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", cookies={"a": "b", "c": "d"}, data="x")"#,
      "PUT /x\n…\nCookie: a=b; c=d\nContent-Length: 1",
      content: "x"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x", auth=("u", "p:é"))"#,
      "GET /x\n…\nAuthorization: Basic dTpwOuk="
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", auth=("u", "p"), headers={"Authorization": "x"}, json={})"#,
      "PUT /x\n…\nAuthorization: Basic dTpw\nContent-Length: 2\nContent-Type: application/json",
      content: "{}"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x", data="x")"#,
      "GET /x\n…\nContent-Length: 1",
      content: "x"
    ),
    ClientRequest(
      #"requests.get("http://api.example.com/x", json={"x": 1})"#,
      "GET /x\n…\nContent-Length: 8\nContent-Type: application/json",
      content: #"{"x": 1}"#
    ),
    ClientRequest(
      #"requests.request("patch", "http://api.example.com/x", data="x")"#,
      "PATCH /x\n…\nContent-Length: 1",
      content: "x"
    ),
    ClientRequest(
      #"requests.request("foo", url="http://api.example.com/x")"#,
      "FOO /x\n…\nContent-Length: 0"
    ),
    ClientRequest(
      #"requests.request(method="PUT", url="http://api.example.com/x", json={"a": 1})"#,
      "PUT /x\n…\nContent-Length: 8\nContent-Type: application/json",
      content: #"{"a": 1}"#
    ),
    ClientRequest(#"requests.request("PUT", "http://api.example.com/x", {"a": 1}, "x")"#, nil),
    ClientRequest(
      #"requests.patch("http://api.example.com/x", {"a": 1})"#,
      "PATCH /x\n…\nContent-Length: 3\nContent-Type: application/x-www-form-urlencoded",
      content: "a=1"
    ),
    ClientRequest(
      #"requests.post("http://api.example.com/x", None, {"a": 1})"#,
      "POST /x\n…\nContent-Length: 8\nContent-Type: application/json",
      content: #"{"a": 1}"#
    ),
    ClientRequest(#"requests.put("http://api.example.com/x", None, {"a": 1})"#, nil),
    ClientRequest(#"requests.put("http://api.example.com/x", jsn={"a": 1})"#, nil),
    ClientRequest(#"requests.put("/x")"#, nil),
    ClientRequest(#"requests.put("api.example.com/x")"#, nil),
    ClientRequest(#"requests.put("ftp://api.example.com/x")"#, nil),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=json.dumps({"a": "é"}))"#,
      "PUT /x\n…\nContent-Length: 15",
      content: #"{"a": "\u00e9"}"#
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=json.dumps({"a": ["é", {}, []]}, indent=2, ensure_ascii=False))"#,
      "PUT /x\n…\nContent-Length: 41",
      content: "{\n  \"a\": [\n    \"é\",\n    {},\n    []\n  ]\n}"
    ),
    ClientRequest(
      #"requests.put("http://api.example.com/x", data=json.dumps({"a": 1, "b": 2}, separators=(",", ":")).encode("utf-8"))"#,
      "PUT /x\n…\nContent-Length: 13",
      content: #"{"a":1,"b":2}"#
    ),
    ClientRequest(
      "import requests\nurl = 'http://api.example.com/' + \"x\"\ndata = {\n    'key': 'new_value',  # why\n}\nresponse = requests.put(url, data=json.dumps(data),\n    headers={'Content-Type': 'application/json'})",
      "PUT /x\n…\nContent-Type: application/json\nContent-Length: 20",
      content: #"{"key": "new_value"}"#
    ),
    ClientRequest(
      "base = \"http://api.example.com\"; id = 53\nrequests.patch(f\"{base}/users/{id}?a={{b}}\", json=[1_000, 1., .5, 2e3])",
      "PATCH /users/53?a=%7Bb%7D\n…\nContent-Length: 24\nContent-Type: application/json",
      content: "[1000, 1.0, 0.5, 2000.0]"
    ),
    ClientRequest(
      "base = \"http://api.example.com\"; id = 53\nrequests.patch(f\"{base}/users/{id}\", json=[r'\\n', 'a' 'b', \"\"\"c\n\"d\"\"\", '\\x41\\101\\u00e9\\q\\\ne', u'f', (1, 2)])",
      "PATCH /users/53\n…\nContent-Length: 52\nContent-Type: application/json",
      content: #"["\\n", "ab", "c\n\"d", "AA\u00e9\\qe", "f", [1, 2]]"#
    ),
  ]
}
