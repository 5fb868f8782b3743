public import HTTPSemantics
public import JSONDocument

/// What a client gives a program that asks for the content of a response as JSON.
public enum ReadJSON: Hashable, Sendable {
  /// The value.
  case value(JSONValue)
  /// An error, as the client words it.
  case failure(String)
}

extension ClientProfile {
  /// Returns whether the client calls the response a success.
  ///
  /// RFC 9110, section 15.3 says so of 2xx; to `requests` all that is no error is `ok`.
  public func isSuccess(_ status: StatusCode) -> Bool {
    kind == .requests ? !status.isError : status.isSuccessful
  }

  /// Returns what the client makes of the content as JSON, as `.json()` does it.
  ///
  /// Neither of the two that have such a function looks at Content-Type, and both fail where there
  /// is no content, as after 204.
  public func json(of response: ResponseMessage) -> ReadJSON {
    if let value = try? JSONValue.parse(response.content) { return .value(value) }
    let isEmpty = response.content.isEmpty
    return switch kind {
    case .requests where isEmpty:
      .failure("requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1 (char 0)")
    case .requests: .failure("requests.exceptions.JSONDecodeError")
    case .fetch where isEmpty: .failure("SyntaxError: Unexpected end of JSON input")
    case .fetch: .failure("SyntaxError: this is not valid JSON")
    case .strict, .form, .curl:
      .failure(isEmpty ? "There is no content." : "The content is not JSON.")
    }
  }
}

/// Problem details as a client reads them (RFC 9457, section 3).
public struct ReceivedProblem: Hashable, Sendable {
  /// The type of the problem, `about:blank` if none is told (section 3.1.1).
  public let type: String
  /// The type in a few words.
  public let title: String?
  /// The status that the document tells; the response's own is the one that counts (section 3.1.2).
  public let status: Int?
  /// What is wrong this time, for people and not for programs (section 3.1.4).
  public let detail: String?
  /// The URI reference of the occurrence.
  public let instance: String?
  /// The members that the standard does not define; a client ignores those that it does not know.
  public let extensions: JSONObject

  /// Reads the content of a response; `nil` when it is no problem document.
  ///
  /// Members of the wrong type are ignored (section 3.1), unless the rules are otherwise.
  public init?(_ response: ResponseMessage, rules: ClientRules = .strict) {
    let mediaType = response.fields[.contentType].flatMap(MediaType.init(fieldValue:))
    guard mediaType?.essence == MediaType.problem.essence,
      let object = try? JSONValue.parse(response.content).asObject
    else { return nil }
    type = object["type"]?.asString ?? "about:blank"
    title = object["title"]?.asString
    detail = object["detail"]?.asString
    instance = object["instance"]?.asString
    switch object["status"] {
    case .number(let number): status = number.asInt
    case .string(let text) where rules.problemMembers == .guessed: status = Int(text)
    default: status = nil
    }
    let defined = ["type", "title", "status", "detail", "instance"]
    extensions = JSONObject(
      object.filter { !defined.contains($0.name) }.map { ($0.name, $0.value) }
    )
  }
}
