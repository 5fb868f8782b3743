import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Writing a request for another client` {
  struct Case: CustomTestStringConvertible {
    var format: CallFormat
    var request: RequestMessage
    var text: String

    init(_ format: CallFormat, _ request: RequestMessage, _ text: String) {
      self.format = format
      self.request = request
      self.text = text
    }

    var testDescription: String { text }
  }

  private static let put = RequestMessage(
    .put,
    "/users/53",
    fields: [
      .host: "api.example.com", .contentType: "application/json", .ifMatch: #""v1""#,
      .contentLength: "18",
    ],
    content: Array(#"{"name": "O'Hara"}"#.utf8)
  )
  private static let get = RequestMessage(.get, "/users/53", fields: [.host: "127.0.0.1:80"])

  static let texts: [Case] = [
    Case(.curl, get, "curl http://127.0.0.1:80/users/53"),
    Case(
      .curl,
      put,
      #"""
      curl -X PUT http://127.0.0.1:80/users/53 \
        -H 'Content-Type: application/json' \
        -H 'If-Match: "v1"' \
        --data-raw '{"name": "O'\''Hara"}'
      """#
    ),
    Case(
      .httpie,
      put,
      #"""
      http --ignore-stdin PUT http://127.0.0.1:80/users/53 \
        Content-Type:application/json \
        'If-Match:"v1"' \
        --raw '{"name": "O'\''Hara"}'
      """#
    ),
    Case(.xh, get, "xh --ignore-stdin GET http://127.0.0.1:80/users/53"),
    Case(
      .hurl,
      put,
      #"""
      PUT http://127.0.0.1:80/users/53
      Content-Type: application/json
      If-Match: "v1"
      `{"name": "O'Hara"}`
      """#
    ),
    Case(
      .python,
      put,
      #"""
      import requests

      response = requests.put(
          "http://127.0.0.1:80/users/53",
          headers={"If-Match": '"v1"'},
          json={"name": "O'Hara"},
      )
      print(response.status_code, response.text)
      """#
    ),
    Case(
      .javascript,
      put,
      #"""
      const response = await fetch("http://127.0.0.1:80/users/53", {
        method: "PUT",
        headers: { "Content-Type": "application/json", "If-Match": '"v1"' },
        body: "{\"name\": \"O'Hara\"}",
      });
      console.log(response.status, await response.text());
      """#
    ),
    Case(
      .swift,
      put,
      #"""
      import Foundation
      #if canImport(FoundationNetworking)
      import FoundationNetworking
      #endif

      var request = URLRequest(url: URL(string: "http://127.0.0.1:80/users/53")!)
      request.httpMethod = "PUT"
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
      request.setValue("\"v1\"", forHTTPHeaderField: "If-Match")
      request.httpBody = Data("{\"name\": \"O'Hara\"}".utf8)
      let (data, response) = try await URLSession.shared.data(for: request)
      print((response as! HTTPURLResponse).statusCode, String(decoding: data, as: UTF8.self))
      """#
    ),
    Case(
      .http,
      put,
      #"""
      PUT http://127.0.0.1:80/users/53 HTTP/1.1
      Content-Type: application/json
      If-Match: "v1"

      {"name": "O'Hara"}
      """#
    ),
  ]

  @Test(arguments: texts)
  func `the text that has it sent`(test: Case) throws {
    #expect(try text(test.format, test.request) == test.text)
  }

  static let curlLines: [Case] = [
    Case(.curl, RequestMessage(.head, "/x"), "curl -I http://127.0.0.1:80/x"),
    Case(.curl, RequestMessage("patch", "/x"), "curl -X patch http://127.0.0.1:80/x"),
    Case(.curl, RequestMessage("!#$", "/x"), "curl -X '!#$' http://127.0.0.1:80/x"),
    Case(
      .curl,
      RequestMessage(.options, "*"),
      "curl -X OPTIONS http://127.0.0.1:80/ --request-target '*'"
    ),
    Case(
      .curl,
      RequestMessage(.get, "/a/../b"),
      "curl http://127.0.0.1:80/ --request-target /a/../b"
    ),
    Case(.curl, RequestMessage(.get, "/a?b={c}"), "curl -g 'http://127.0.0.1:80/a?b={c}'"),
    Case(
      .curl,
      RequestMessage(.get, "/x", fields: [.host: "other.example", "X": ""]),
      "curl http://127.0.0.1:80/x \\\n  -H 'Host: other.example' \\\n  -H 'X;'"
    ),
    Case(
      .curl,
      RequestMessage(.post, "/x", content: [0xFF, 0x0D, 0x27, 0x5C, 0x41]),
      #"""
      curl http://127.0.0.1:80/x \
        -H 'Content-Type:' \
        --data-raw $'\xff\r\'\\A'
      """#
    ),
    Case(
      .curl,
      RequestMessage(.post, "/x", fields: [.contentType: "a/b"], content: Array("@\u{202E}".utf8)),
      #"""
      curl http://127.0.0.1:80/x \
        -H 'Content-Type: a/b' \
        --data-raw $'@\xe2\x80\xae'
      """#
    ),
  ]

  @Test(arguments: curlLines)
  func `a command line, quoted for the shell`(test: Case) throws {
    #expect(try text(test.format, test.request) == test.text)
  }

  struct Refusal: CustomTestStringConvertible {
    var formats: [CallFormat]
    var request: RequestMessage

    init(_ formats: [CallFormat], _ request: RequestMessage) {
      self.formats = formats
      self.request = request
    }

    var testDescription: String { "\(formats) \(request.method) \(request.target)" }
  }

  private static let all = CallFormat.allCases

  static let refusals: [Refusal] = [
    Refusal(all, RequestMessage(.connect, "a:1")),
    Refusal(all, RequestMessage(.put, "/x", trailers: ["X": "1"])),
    Refusal(all.filter { $0 != .curl }, RequestMessage(.options, "*")),
    Refusal([.httpie, .xh, .hurl, .python, .swift], RequestMessage("patch", "/x")),
    Refusal([.javascript], RequestMessage("put", "/x")),
    Refusal([.javascript], RequestMessage(.trace, "/x")),
    Refusal([.httpie, .xh, .hurl], RequestMessage("A-B", "/x")),
    Refusal([.javascript, .swift], RequestMessage(.get, "/x", content: [65])),
    Refusal([.curl], RequestMessage(.head, "/x", content: [65])),
    Refusal([.swift], RequestMessage(.put, "/x", content: [65])),
    Refusal([.javascript, .swift], RequestMessage(.get, "/x", fields: [.host: "other.example"])),
    Refusal([.httpie, .xh, .http], RequestMessage(.put, "/x", content: [0xFF])),
    Refusal([.curl], RequestMessage(.put, "/x", content: [0])),
    Refusal([.http], RequestMessage(.put, "/x", content: Array("a\n### b".utf8))),
    Refusal([.httpie, .python, .javascript], RequestMessage(.get, "/a/../b")),
    Refusal([.httpie, .xh], RequestMessage(.get, "/x", fields: ["X": #"a\=b"#])),
    Refusal(
      [.httpie, .xh, .python, .javascript, .swift],
      RequestMessage(.put, "/x", fields: [.transferEncoding: "chunked"], content: [65])
    ),
  ]

  @Test(arguments: refusals)
  func `a reason where it would send something else`(test: Refusal) {
    for format in test.formats {
      #expect(throws: CallRefusal.self, "\(format)") { try text(format, test.request) }
    }
  }

  @Test func `what the sender said about itself is left out, and what it asked for is not`() throws
  {
    var reader = CallReader()
    let call = "curl http://api.example.com/x -u a:b -d 1"
    guard case .read(let calls, _) = reader.read(call, defaultHost: "") else {
      Issue.record("not read")
      return
    }
    let read = try #require(calls.first)
    let text = try CallFormat.http.text(
      of: read.request,
      added: read.added,
      at: "127.0.0.1:80",
      defaultHost: "api.example.com"
    )
    #expect(
      text == """
        POST http://127.0.0.1:80/x HTTP/1.1
        Authorization: Basic YTpi
        Content-Type: application/x-www-form-urlencoded

        1
        """
    )
  }

  private func text(_ format: CallFormat, _ request: RequestMessage) throws -> String {
    try format.text(of: request, at: "127.0.0.1:80", defaultHost: "api.example.com")
  }
}
