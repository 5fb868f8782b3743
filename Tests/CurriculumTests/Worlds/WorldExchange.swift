import HTTPSemantics
import Testing

/// One request to the fresh world with the status of its response.
struct WorldExchange: CustomTestStringConvertible {
  /// Method, target and status.
  let testDescription: String
  /// The request.
  let request: RequestMessage
  /// The status.
  let status: StatusCode

  /// Creates an exchange; the content is of the type given, if there is any.
  init(
    _ status: StatusCode,
    _ method: Method,
    _ path: String,
    _ content: String = "",
    as type: String? = "application/json",
    with fields: Fields = [:]
  ) {
    var fields = fields
    fields.append(.host, "api.example.com")
    if !content.isEmpty, let type { fields.append(.contentType, type) }
    testDescription = "\(method) \(path) \(status.code)"
    request = RequestMessage(
      method,
      RequestTarget(path),
      fields: fields,
      content: Array(content.utf8)
    )
    self.status = status
  }
}

extension WorldExchange {
  private static let writer: Fields = [.authorization: "Bearer writer-token"]
  private static let reader: Fields = [.authorization: "Bearer reader-token"]

  /// The experiments of the statements that need one request only.
  static let all: [Self] = writes + patches + posts + refusals

  private static let writes: [Self] = [
    .init(200, .put, "/resource/123", #"{"key":"new_value"}"#),
    .init(201, .put, "/resource/999", #"{"key":"new_value"}"#),
    .init(409, .put, "/users/53", #"{"id":99,"name":"A","email":"a@b"}"#),
    .init(200, .put, "/users/53", #"{"name":"A"}"#),
    .init(422, .put, "/api/users/123", #"{"name":"A","role":"user"}"#),
    .init(415, .put, "/users/53", "x", as: "image/jpeg"),
    .init(405, .put, "/articles", #"{"title":"t"}"#),
    .init(201, .put, "/article/42", #"{"title":"t"}"#),
    .init(201, .put, "/api/documents/new", #"{"t":1}"#),
    .init(404, .put, "/api/users/999", #"{"name":"A","email":"a@b"}"#),
    .init(200, .put, "/api/users/123", #"{"name":"A","email":"a@b","role":"user"}"#),
    .init(403, .put, "/api/users/123", #"{"name":"A","email":"a@b","role":"admin"}"#),
    .init(200, .put, "/profile/9/email", "a@b", as: "text/plain"),
    .init(
      400,
      .put,
      "/files/notes.txt",
      "new",
      as: "text/plain",
      with: [.contentRange: "bytes 0-2/19"]
    ),
    .init(
      200,
      .put,
      "/partial/notes.txt",
      "new",
      as: "text/plain",
      with: [.contentRange: "bytes 0-2/19"]
    ),
    .init(
      200,
      .put,
      "/careless/notes.txt",
      "new",
      as: "text/plain",
      with: [.contentRange: "bytes 0-2/19"]
    ),
    .init(200, .put, "/doc/current", #"{"title":"Second"}"#),
    .init(200, .put, "/reporting/1", "{}"),
    .init(204, .put, "/quiet/1", "{}"),
    .init(200, .put, "/lenient/resource/123", "{}", as: nil),
  ]

  private static let patches: [Self] = [
    .init(200, .patch, "/files/notes.txt", "more", as: "text/vnd.lab.append"),
    .init(200, .patch, "/resource/123", #"{"key":1}"#, as: "application/merge-patch+json"),
    .init(415, .patch, "/resource/123", #"{"key":1}"#),
    .init(200, .patch, "/lenient/resource/123", #"{"key":1}"#),
    .init(404, .patch, "/users/999", #"{"name":"A"}"#, as: "application/merge-patch+json"),
    .init(422, .patch, "/api/users/123", #"{"email":null}"#, as: "application/merge-patch+json"),
    .init(404, .patch, "/api/documents/n", "{}", as: "application/merge-patch+json"),
    .init(201, .patch, "/lenient/api/documents/n", "{}", as: "application/merge-patch+json"),
    .init(415, .patch, "/files/notes.txt", "[]", as: "application/json-patch+json"),
    .init(200, .patch, "/counters/hits", #"{"by":2}"#, as: "application/vnd.lab.increment+json"),
    .init(
      200,
      .patch,
      "/lists/1",
      #"[{"op":"add","path":"/items/-","value":"d"}]"#,
      as: "application/json-patch+json"
    ),
    .init(
      200,
      .patch,
      "/resource/17",
      #"{"description":"x"}"#,
      as: "application/merge-patch+json",
      with: writer
    ),
  ]

  private static let posts: [Self] = [
    .init(201, .post, "/articles", #"{"title":"t"}"#, with: [.contentRange: "bytes 0-2/19"]),
    .init(201, .post, "/users", #"{"name":"A","email":"a@b"}"#),
    .init(200, .post, "/users/53", #"{"text":"called back"}"#),
    .init(201, .post, "/api/users", #"{"name":"A","email":"a@b"}"#),
    .init(409, .post, "/api/users", #"{"name":"A","email":"jane@example.com"}"#),
    .init(409, .post, "/accounts", #"{"username":"lorem"}"#),
    .init(201, .post, "/orders", #"{"item":"tea","quantity":1}"#),
    .init(422, .post, "/orders", #"{"item":"tea","quantity":-1}"#),
    .init(200, .post, "/orders/7/cancel"),
    .init(200, .post, "/orders/7?do=cancel"),
    .init(400, .post, "/payments", #"{"amount":5}"#),
    .init(201, .post, "/payments", #"{"amount":5}"#, with: ["Idempotency-Key": "\"a\""]),
    .init(201, .post, "/charges", #"{"amount":5}"#, with: ["Idempotency-Key": "a"]),
    .init(201, .post, "/carts", #"{"customer":"A","lines":[{"item":"tea"}]}"#),
    .init(200, .post, "/search", #"{"item":"tea"}"#),
    .init(303, .post, "/search/saved", #"{"item":"tea"}"#),
    .init(202, .post, "/reports", #"{"year":2026}"#),
    .init(201, .post, "/exports", #"{"year":2026}"#),
    .init(202, .post, "/exports", #"{"year":2026}"#, with: [.prefer: "respond-async"]),
    .init(200, .post, "/games/1/recalculate"),
    .init(303, .post, "/contact", "name=A", as: "application/x-www-form-urlencoded"),
    .init(201, .post, "/uploads", "x", as: "image/jpeg"),
    .init(200, .post, "/report", #"{"a":1}"#),
  ]

  private static let refusals: [Self] = [
    .init(501, "patch", "/users/53"),
    .init(501, "FROB", "/users/53"),
    .init(405, .patch, "/search"),
    .init(405, .get, "/orders/7?do=cancel"),
    .init(401, .put, "/resource/17", #"{"description":"x"}"#),
    .init(403, .put, "/resource/17", #"{"description":"x"}"#, with: reader),
    .init(401, .put, "/resource/17", "{}", with: [.authorization: "Bearer expired-token"]),
    .init(404, .get, "/private/1", with: reader),
    .init(308, .put, "/old/5", #"{"a":1}"#),
    .init(301, .post, "/redirect/301", #"{"item":"tea"}"#),
    .init(303, .post, "/redirect/303", #"{"item":"tea"}"#),
    .init(410, .put, "/accounts/7", #"{"username":"a"}"#),
    .init(410, .put, "/gone/1", "{}"),
    .init(423, .put, "/locked/1", "{}"),
    .init(428, .put, "/drafts/1/lock", #"{"token":"t"}"#),
    .init(201, .put, "/drafts/1/lock", #"{"token":"t"}"#, with: [.ifNoneMatch: "*"]),
    .init(428, .put, "/guarded/1", "{}"),
    .init(200, .put, "/guarded/1", "{}", with: [.ifMatch: "*"]),
    .init(503, .put, "/outage/1", "{}"),
    .init(200, .put, "/measured/1", "{}", with: [.contentLength: "2"]),
    .init(411, .put, "/measured/1", "{}", with: [.transferEncoding: "chunked"]),
    .init(413, .put, "/crowded/1", "[" + String(repeating: "1,", count: 60) + "1]"),
    .init(413, .put, "/small/1", "[" + String(repeating: "1,", count: 60) + "1]"),
    .init(412, .put, "/weak/1", "{}", with: [.ifMatch: "W/\"1\""]),
    .init(204, .put, "/forgiving/1", #"{"title":"Forgiving"}"#, with: [.ifMatch: "\"old\""]),
    .init(299, .get, "/exhibits/299"),
    .init(200, .put, "/exhibits/error-in-200", "{}"),
    .init(205, .post, "/exhibits/reset", "{}"),
  ]
}
