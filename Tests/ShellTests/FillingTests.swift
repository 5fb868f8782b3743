import HTTPSemantics
import Testing

@testable import Shell

@Suite struct `Filling in values` {
  private static let workbench = {
    var workbench = Workbench()
    workbench.values = ["id": "53", "tag": "\"v1\"", "odd": #"a "b" c:d=\e"#, "lines": "a\nb\tc"]
    let old = ResponseMessage(200, fields: ["ETag": "\"old\"", "Location": "/users/9"])
    let new = ResponseMessage(200, fields: ["ETag": "\"new\""])
    workbench.current.responses = [old, new, ResponseMessage(204)]
    return workbench
  }()

  @Test(arguments: [
    ("GET /users/{{id}}", "GET /users/53"),
    ("GET {{Location}}", "GET /users/9"),
    ("GET /x If-Match:{{tag}}", #"GET /x If-Match:\"v1\""#),
    ("GET /x If-Match:{{etag}}", #"GET /x If-Match:\"new\""#),
    ("GET /x If-Match:'{{tag}}'", #"GET /x If-Match:'"v1"'"#),
    (#"GET /x If-Match:"{{tag}}""#, #"GET /x If-Match:"\"v1\"""#),
    ("GET /x 'If-Match:{{tag}}'", #"GET /x 'If-Match:"v1"'"#),
    ("PUT /x name={{odd}} n:={{id}}", #"PUT /x name=a\ \"b\"\ c\:d\=\\e n:=53"#),
    (#"PUT /x {"a": "{{odd}}", "n": {{id}}}"#, #"PUT /x {"a": "a \"b\" c:d=\\e", "n": 53}"#),
    (#"PUT /x [{"a":{{{id}}}}]"#, #"PUT /x [{"a":{53}}]"#),
    (#"PUT /x Content-Type:text/plain "{{lines}}""#, #"PUT /x Content-Type:text/plain "a\nb\tc""#),
    ("PUT /x a=b\n  c={{ id }}", "PUT /x a=b\n  c=53"),
    ("PUT /x a={{}} b={{a.b}} c={{id}", "PUT /x a={{}} b={{a.b}} c={{id}"),
  ])
  func `writes each so that the notation reads it as it is`(text: String, filled: String) throws {
    #expect(try Self.workbench.filling(request: text) == filled)
  }

  @Test func `keeps the quotes of an entity tag in a field for all requests`() throws {
    #expect(try Self.workbench.filling(value: "{{tag}}, {{ETag}}") == "\"v1\", \"new\"")
  }

  @Test func `names what is not set`() {
    let error = #expect(throws: UnsetValue.self) {
      try Self.workbench.filling(request: "GET /{{id}}/{{nobody}}")
    }
    #expect(error?.name == "nobody")
  }

  @Test func `looks only at the responses of the client at hand`() {
    var workbench = Self.workbench
    workbench.become("B")
    #expect(throws: UnsetValue.self) { try workbench.filling(value: "{{ETag}}") }
    workbench.become("A")
    #expect(throws: Never.self) { try workbench.filling(value: "{{ETag}}") }
  }
}
