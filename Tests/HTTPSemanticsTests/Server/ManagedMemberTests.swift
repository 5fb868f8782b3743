import HTTPSemantics
import Testing

@Suite
struct `Explaining what the server keeps itself` {
  /// A request with the names that the server says it kept.
  struct Case: CustomTestStringConvertible {
    let method: Method
    let target: String
    let content: String
    let sentence: String?
    let clause: Clause

    /// Creates a case; without a sentence there is nothing to explain.
    init(_ method: Method, _ target: String, _ content: String, _ names: String?, _ clause: Clause)
    {
      self.method = method
      self.target = target
      self.content = content
      self.sentence = names.map { $0 + " kept by the server, whatever the content says." }
      self.clause = clause
    }

    var testDescription: String { "\(method) \(target) \(content)" }
  }

  @Test(arguments: [
    Case(.post, "/orders", #"{"quantity":1}"#, "id is", .semantics("9.3.3")),
    Case(.put, "/orders/7", #"{"quantity":1}"#, "id is", .semantics("9.3.4")),
    Case(.put, "/orders/7", #"{"id":7}"#, nil, .semantics("9.3.4")),
    Case(.put, "/versioned/1", #"{"name":"b"}"#, "version is", .semantics("9.3.4")),
    Case(
      .put,
      "/stamped/1",
      #"{"updatedAt":"2001"}"#,
      "createdAt, updatedAt are",
      .semantics("9.3.4")
    ),
    Case(.patch, "/versioned/1", #"{"name":"b"}"#, "version is", .patch("2")),
    Case(.patch, "/orders/7", #"{"quantity":2}"#, nil, .patch("2")),
  ])
  func `RFC 9110 9.3.4: a member that is the server's is its choice`(_ example: Case) throws {
    var server = try OriginServer.practice()
    let type = example.method == .patch ? "application/merge-patch+json" : "application/json"
    let request = RequestMessage.make(example.method, example.target, example.content, as: type)
    let reply = server.respond(to: request, at: Timestamp(seconds: 1000))
    let decision = reply.decisions.first { $0.sentence.contains("kept by the server") }
    #expect(decision?.sentence == example.sentence)
    #expect(decision == nil || decision?.clause == example.clause)
    #expect(decision == nil || decision?.level == .choice)
  }
}
