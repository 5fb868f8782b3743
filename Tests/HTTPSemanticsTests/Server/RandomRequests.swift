import HTTPSemantics

/// Requests to the practice world, sensible and not.
struct RandomRequests {
  private var source: RandomSource

  /// Creates requests that are the same for the same seed.
  init(seed: UInt64) {
    source = RandomSource(seed: seed)
  }

  /// Returns the next request, for a server in a given state.
  mutating func next(_ server: OriginServer) -> RequestMessage {
    var (method, target, type, content) =
      source.happens(oneIn: 3)
      ? source.pick(RandomRequests.sensible)
      : (
        source.pick(RandomRequests.methods), source.pick(RandomRequests.targets),
        source.pick(RandomRequests.types), source.pick(RandomRequests.contents)
      )
    if source.happens(oneIn: 30) { method = source.pick(RandomRequests.methods) }
    if source.happens(oneIn: 30) { content = source.pick(RandomRequests.contents) }
    var fields: Fields = [.host: "api.example.com"]
    if !source.happens(oneIn: 12) { fields.append(.contentType, type) }
    for _ in 0..<3 where source.happens(oneIn: 3) { addField(for: target, server, to: &fields) }
    if source.happens(oneIn: 2) { fields.append(.contentLength, String(content.utf8.count)) }
    return RequestMessage(
      method,
      RequestTarget(target),
      fields: fields,
      content: source.happens(oneIn: 40)
        ? (0..<20).map { _ in UInt8.random(in: 0...255, using: &source) } : Array(content.utf8)
    )
  }

  private mutating func addField(
    for target: String,
    _ server: OriginServer,
    to fields: inout Fields
  ) {
    if source.happens(oneIn: 2), let tag = server.entityTag(at: target) {
      fields.append(source.pick([.ifMatch, .ifNoneMatch, "If-Range"]), tag.description)
      return
    }
    let (name, value) = source.pick(RandomRequests.fields)
    fields.append(name, value)
  }

  private static let sensible: [(Method, String, String, String)] = [
    (.post, "/reports", "application/json", "{}"),
    (.get, "/reports/1/status", "", ""),
    (.post, "/searches", "application/json", #"{"title":"First"}"#),
    (.post, "/contact", "application/x-www-form-urlencoded", "name=Ann"),
    (.post, "/limited", "application/json", "{}"),
    (.post, "/limited", "application/json", "{}"),
    (.get, "/secret/17", "", ""),
    (.put, "/secret/17", "application/json", #"{"id":17}"#),
    (.put, "/profile/9", "application/json", #"{"email":"x@example.com"}"#),
    (.put, "/profile/9/email", "text/plain", "y@example.com"),
    (.post, "/orders", "application/json", #"{"quantity":2}"#),
    (.put, "/lists/1", "application/json", #"{"items":["a","b","c"]}"#),
    (.patch, "/lists/1", "application/json-patch+json", #"[{"op":"remove","path":"/items/0"}]"#),
    (.put, "/files/notes.txt", "text/plain", "new text"),
    (.get, "/files/notes.txt", "", ""),
    (.put, "/resource/123", "application/json", #"{"key":"b"}"#),
    (.post, "/carts", "application/json", #"{"lines":[{"item":"tea"},{"item":"cup"}]}"#),
    (.put, "/drafts/1/lock", "application/json", #"{"token":"urn:x:1"}"#),
    (.delete, "/drafts/1/lock", "", ""),
    (.put, "/drafts/1", "application/json", "{}"),
    (.get, "/coded/1", "", ""),
  ]

  private static let methods: [Method] = [
    .get, .get, .head, .put, .put, .put, .patch, .patch, .patch, .post, .post, .delete, .options,
    .trace, .connect, "patch", "FROB", "",
  ]

  private static let targets = [
    "/resource/123", "/resource/1", "/users/53", "/users/54", "/users/99", "/lists/1",
    "/counters/hits", "/files/notes.txt", "/files/x", "/lenient/1", "/versioned/1", "/versioned/2",
    "/stamped/1", "/slim/1", "/articles", "/article/1", "/article/2", "/orders", "/orders/7",
    "/orders/7?do=cancel", "/orders/7/cancel", "/search", "/searches", "/searches/1", "/payments",
    "/payments/1", "/receipts/1", "/contact", "/messages/1", "/reports", "/reports/1",
    "/reports/1/status", "/pages", "/pages/a-title", "/tickets", "/guarded/1", "/weak/1",
    "/hashed/1", "/untagged/1", "/patient/1", "/secret/17", "/private/1", "/old/5", "/new/5",
    "/accounts/7", "/accounts/8", "/locked/1", "/flaky/1", "/limited", "/small/1", "/profile/9",
    "/profile/9/email", "/profile/8/email", "/doc/current", "/doc/versions/1", "/spliced/a",
    "/carts", "/carts/1", "/carts/1/lines/1", "/drafts/1", "/drafts/1", "/drafts/1/lock",
    "/crowded/1", "/coded/1", "/coded/1", "/journal/1", "/journal/9", "/journal/x",
    "/fixed", "/fixed/471", "*", "/", "//", "/users/", "/users/53/", "/users/%35%33", "/users/%",
    "/nope", "nope",
    "http://api.example.com/users/53", "http://api.example.com", "/users/53?x=%ZZ", "/%F0%9F%92",
  ]

  private static let types = [
    "application/json", "application/json", "Application/JSON; charset=UTF-8",
    "application/merge-patch+json", "application/merge-patch+json", "application/json-patch+json",
    "application/json-patch+json", "application/x-www-form-urlencoded", "text/plain",
    "application/vnd.lab.increment+json", "text/vnd.lab.append", "application/xml", "nonsense",
    "text/plain; a", "a/b; c=\"", "",
  ]

  private static let contents = [
    "", "{}", "null", "[]", "{", "[[[[", #"{"name":"Ann","email":"ann@example.com"}"#,
    #"{"name":"Ann"}"#, #"{"id":53,"name":"Ann","email":"a@b"}"#, #"{"id":9}"#, #"{"a":1,"a":2}"#,
    #"{"email":null}"#, #"{"key":"new_value"}"#, #"{"by":3}"#, #"{"by":9223372036854775807}"#,
    #"{"by":1.5}"#, #"{"version":1}"#, #"{"version":9,"name":"b"}"#, #"{"count":-1}"#,
    #"{"quantity":0}"#, #"{"role":"admin","name":"n","email":"c@d"}"#, #"{"title":"A title!"}"#,
    #"{"fail":true}"#, #"[{"op":"add","path":"/items/-","value":"z"}]"#,
    #"[{"op":"remove","path":"/items/0"}]"#, #"[{"op":"replace","path":"/name","value":1}]"#,
    #"[{"op":"test","path":"/name","value":"Ann"},{"op":"add","path":"/x","value":1}]"#,
    #"[{"op":"add","path":"/y","value":1},{"op":"remove","path":"/nope"}]"#,
    #"[{"op":"copy","from":"","path":"/deep"}]"#, #"[{"op":"move","from":"/a","path":"/a/b"}]"#,
    #"[{"op":"frobnicate"}]"#, #"[{"op":"replace","path":"","value":null}]"#, #""text""#,
    "plain text",
    "name=Ann&email=a%40b&x=%zz", "0123456789012345678901234567890123456789",
  ]

  private static let fields: [(FieldName, String)] = [
    (.ifMatch, "*"), (.ifMatch, "abc"), (.ifMatch, #""v1", W/"v2""#), (.ifMatch, ""),
    (.ifNoneMatch, "*"), (.ifNoneMatch, #"W/"v1""#), (.ifNoneMatch, "\""),
    (.ifModifiedSince, "Sun, 06 Nov 1994 08:49:37 GMT"), (.ifModifiedSince, "yesterday"),
    (.ifUnmodifiedSince, "Sun Nov  6 08:49:37 1994"),
    (.ifUnmodifiedSince, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (.prefer, "return=minimal"), (.prefer, "return=representation"),
    (.prefer, "respond-async, wait=5"),
    (.prefer, "=,;;\"\\"), (.prefer, "teleport"), (.idempotencyKey, #""k1""#),
    (.idempotencyKey, "k2"),
    (.idempotencyKey, "\""), (.authorization, "Bearer r-1"), (.authorization, "Bearer w-1"),
    (.authorization, "Bearer a-1"), (.authorization, "Bearer"), (.authorization, "Basic eA=="),
    (.authorization, "Bearer o-1"), (.expect, "100-continue"), (.expect, "tea"),
    (.accept, "text/html"),
    (.accept, "application/json;q=0"), (.accept, "*/*"), (.range, "bytes=0-3"),
    (.range, "bytes=-1"),
    (.range, "bytes=9999-"), (.range, "bytes=99999999999999999999-"),
    (.contentRange, "bytes 0-1/5"),
    (.contentRange, "x"), (.contentEncoding, "gzip"), (.contentEncoding, "identity"),
    (.contentLanguage, "de"), (.contentLocation, "/elsewhere"), (.transferEncoding, "chunked"),
    (.contentLength, "99999999999999999999999"), (.contentLength, "ten"), ("X-Color", "red"),
    ("If", "(<urn:x:1>)"), ("If", "<"), ("Accept-Encoding", "gzip"),
    ("Accept-Encoding", "gzip;q=0, *;q=x, ;"), ("Accept-Language", "de;q=0.5,*"),
    ("Content-Digest", "sha-256=:AAAA:"),
  ]
}
