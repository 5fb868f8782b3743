import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Writing JSON for requests of Python` {
  @Test(arguments: [
    (#"{"name":"Ann","age":30}"#, #"json={"name": "Ann", "age": 30}"#),
    (#"[true,false,null,-1.5]"#, "json=[True, False, None, -1.5]"),
    (#"{"a":{"b":[]}}"#, #"json={"a": {"b": []}}"#),
    (#""text""#, #"json="text""#),
    // Python takes these for nothing and sends no content at all.
    ("{}", #"data="{}""#), ("[]", #"data="[]""#), ("0", #"data="0""#), ("null", #"data="null""#),
    // These would be changed, or are no JSON.
    (#"{"a":1,"a":2}"#, "data="), ("[1e400]", "data="), ("[0.1234567890123456789]", "data="),
    ("{", #"data="{""#),
  ])
  func `json carries what it leaves as it is`(content: String, argument: String) throws {
    let text = try text(of: content, ["Content-Type": "application/json"])
    #expect(text.contains("    \(argument)"), "\(text)")
    #expect(text.contains("Content-Type") == argument.hasPrefix("data"), "\(text)")
  }

  @Test(arguments: [
    "application/merge-patch+json", "application/json; charset=utf-8", "text/plain",
  ])
  func `data carries what has another media type`(type: String) throws {
    #expect(try text(of: "[1]", ["Content-Type": type]).contains(#"data="[1]""#))
  }

  private func text(of content: String, _ fields: Fields) throws -> String {
    let request = RequestMessage(.put, "/x", fields: fields, content: Array(content.utf8))
    return try CallFormat.python.text(of: request, at: "127.0.0.1:80", defaultHost: "a.b")
  }
}
