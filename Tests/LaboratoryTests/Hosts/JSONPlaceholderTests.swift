import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `The practice copy of JSONPlaceholder` {
  @Test(
    arguments: [
      ("posts", 100, ["userId", "id", "title", "body"]),
      ("comments", 500, ["postId", "id", "name", "email", "body"]),
      ("albums", 100, ["userId", "id", "title"]),
      ("photos", 5000, ["albumId", "id", "title", "url", "thumbnailUrl"]),
      ("todos", 200, ["userId", "id", "title", "completed"]),
      (
        "users", 10,
        ["id", "name", "username", "email", "address", "phone", "website", "company"]
      ),
    ]
  )
  func `SY4: a collection has as many items as the original, with its members`(
    name: String,
    count: Int,
    members: [String]
  ) throws {
    var host = PracticeHost.jsonPlaceholder
    let items = try #require(host.send(.get, "/\(name)").json?.asArray)
    #expect(items.count == count)
    for (place, item) in items.enumerated() {
      #expect(item.asObject?.names == members)
      #expect(item["id"] == .number(JSONNumber(place + 1)))
    }
    #expect(host.send(.get, "/\(name)/\(count)").json == items.last)
    #expect(host.send(.get, "/\(name)/\(count + 1)").status == 404)
    #expect(Set(items.map { $0.text() }).count == count)
  }

  @Test func `SY4: a user has an address with coordinates, and a company`() {
    var host = PracticeHost.jsonPlaceholder
    let user = host.send(.get, "/users/1").json
    #expect(
      user?["address"]?.asObject?.names == ["street", "suite", "city", "zipcode", "geo"]
    )
    #expect(user?["address"]?["geo"]?.asObject?.names == ["lat", "lng"])
    #expect(user?["company"]?.asObject?.names == ["name", "catchPhrase", "bs"])
  }

  @Test(
    arguments: [
      ("/posts?userId=1", 10), ("/posts?userId=1&userId=2", 20), ("/users/1/posts", 10),
      ("/posts/1/comments", 5), ("/comments?postId=1", 5), ("/albums/1/photos", 50),
      ("/users/1/albums", 10), ("/users/10/todos", 20), ("/users/11/todos", 0),
      ("/users?address.city=Northmill", 1), ("/users?address.nothing=1", 10),
      ("/posts?colour=red", 100), ("/posts?_limit=3", 3), ("/posts?_start=98&_limit=5", 2),
      ("/posts?_start=10&_end=15", 5), ("/posts?_limit=-1", 0), ("/posts?_start=-5&_limit=2", 2),
      ("/posts/1/comments?postId=2", 5),
    ]
  )
  func `SY4: lists are filtered, and what no item has is overlooked`(target: String, count: Int) {
    var host = PracticeHost.jsonPlaceholder
    #expect(host.send(.get, target).json?.asArray?.count == count)
  }

  @Test func `SY4, SY24, B16: seed 001's example gets the merged post, and nothing is kept`() throws
  {
    var host = PracticeHost.jsonPlaceholder
    let before = try #require(host.send(.get, "/posts/1").json?.asObject)
    let response = try host.run(
      """
      import requests

      url = 'https://jsonplaceholder.typicode.com/posts/1'
      data = {'title': 'Updated Title'}
      response = requests.patch(url, json=data)
      """
    )
    var merged = before
    merged["title"] = "Updated Title"
    #expect(response.status == 200)
    #expect(response.contentText == JSONValue.object(merged).prettyText())
    #expect(host.send(.get, "/posts/1").json == .object(before))
    #expect(host.server.state == ServerState())
  }

  @Test func `SY4, B17: POST says 201 with a Location where nothing is`() throws {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(.post, "/posts", #"{"id":7,"title":"t"}"#, as: "application/json")
    #expect(response.status == 201)
    #expect(response.contentText == "{\n  \"id\": 101,\n  \"title\": \"t\"\n}")
    #expect(response.fields[.location] == "http://jsonplaceholder.typicode.com/posts/101")
    #expect(host.send(.get, "/posts/101").status == 404)
    #expect(host.send(.get, "/posts/101").contentText == "{}")
    #expect(host.send(.post, "/posts", "{}", as: "application/json").json == ["id": 101])
  }

  @Test func `SY4, B17: a missing id is 200 for PATCH, 500 for PUT and 200 for DELETE`() {
    var host = PracticeHost.jsonPlaceholder
    let json = "application/json"
    let patched = host.send(.patch, "/posts/9999", #"{"title":"x"}"#, as: json)
    #expect(patched.status == 200 && patched.json == ["title": "x"])
    let put = host.send(.put, "/posts/101", #"{"title":"x"}"#, as: json)
    #expect(put.status == 500)
    #expect(put.contentText.hasPrefix("TypeError: Cannot read property 'id' of undefined"))
    let deleted = host.send(.delete, "/posts/9999")
    #expect(deleted.status == 200 && deleted.contentText == "{}")
    #expect(host.send(.delete, "/posts/1").status == 200)
    #expect(host.send(.get, "/posts/1").status == 200)
  }

  @Test func `SY4: PUT answers with the content and the id of the target, PATCH may change the id`()
  {
    var host = PracticeHost.jsonPlaceholder
    let json = "application/json"
    #expect(
      host.send(.put, "/posts/1", #"{"title":"x","id":5}"#, as: json).json == [
        "title": "x", "id": 1,
      ]
    )
    #expect(host.send(.patch, "/posts/1", #"{"id":5}"#, as: json).json?["id"] == 5)
    #expect(
      host.send(.patch, "/users/1", #"{"address":{"city":"x"}}"#, as: json).json?["address"]
        == ["city": "x"]
    )
  }

  @Test(
    arguments: [
      (nil, #"{"title":"x"}"#, ["id": 101]),
      ("text/plain", #"{"title":"x"}"#, ["id": 101]),
      ("application/merge-patch+json", #"{"title":"x"}"#, ["id": 101]),
      ("application/json; charset=utf-8", #"{"n":1.0}"#, ["n": 1, "id": 101]),
      ("application/json", "", ["id": 101]),
      ("application/json", #"["a"]"#, ["0": "a", "id": 101]),
      (
        "application/x-www-form-urlencoded", "userId=1&t=a&t=b",
        ["userId": "1", "t": ["a", "b"], "id": 101]
      ),
    ] as [(String?, String, JSONValue)]
  )
  func `SY4: content is read by its media type, or overlooked`(
    type: String?,
    content: String,
    answer: JSONValue
  ) {
    var host = PracticeHost.jsonPlaceholder
    #expect(host.send(.post, "/posts", content, as: type).contentText == answer.prettyText())
  }

  @Test(arguments: ["{", "17", "\"text\"", "null"])
  func `SY4: content that is called JSON and is no object ends as 500`(content: String) {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(.patch, "/posts/1", content, as: "application/json")
    #expect(response.status == 500)
    #expect(response.fields[.contentType] == "text/html; charset=utf-8")
  }

  @Test(
    arguments: [
      (Method.put, "/posts"), (.delete, "/posts"), (.post, "/posts/1"), (.get, "/nothing"),
      (.get, "/posts/01"), (.get, "/posts/1/comments/1/x"), (.patch, "/posts/1/comments/1"),
      (.trace, "/posts"), (.get, "/"), ("FROB", "/posts"),
    ]
  )
  func `SY4: what no route is for is 404, never 405`(method: Method, path: String) {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(method, path)
    #expect(response.status == 404 && response.contentText == "{}")
    #expect(!response.fields.contains(.allow))
  }

  @Test func `SY4: POST under a parent names it, and its Location is under it`() {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(.post, "/posts/1/comments", "{}", as: "application/json")
    #expect(response.json == ["postId": 1, "id": 501])
    #expect(
      response.fields[.location] == "http://jsonplaceholder.typicode.com/posts/1/comments/501"
    )
  }

  @Test func `SY4: fields are those of Express, with a weak entity tag that If-None-Match knows`()
    throws
  {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(.get, "/posts/1")
    #expect(response.fields["X-Powered-By"] == "Express")
    #expect(response.fields[.cacheControl] == "no-cache")
    #expect(response.fields["Expires"] == "-1")
    #expect(response.fields[.contentType] == "application/json; charset=utf-8")
    let tag = try #require(response.fields[.eTag])
    #expect(tag.hasPrefix("W/\"" + String(response.content.count, radix: 16) + "-"))
    for condition in [tag, String(tag.dropFirst(2)), "\"x\", " + tag, "*"] {
      let again = host.send(.get, "/posts/1", with: [.ifNoneMatch: condition])
      #expect(again.status == 304 && again.content.isEmpty && again.fields[.eTag] == tag)
    }
    #expect(host.send(.get, "/posts/1", with: [.ifNoneMatch: "\"x\""]).status == 200)
    #expect(host.send(.put, "/posts/1", with: [.ifNoneMatch: "*"]).status == 200)
    #expect(host.send(.patch, "/posts/1", with: [.ifMatch: "\"x\""]).status == 200)
  }

  @Test(arguments: [Method.get, .post, .options])
  func `A request with Origin is told nothing of what pages may do`(method: Method) {
    var host = PracticeHost.jsonPlaceholder
    let response = host.send(method, "/posts", with: [.origin: "http://evil.example"])
    #expect(response.fields.allSatisfy { !$0.name.spelling.hasPrefix("Access-Control") })
    let open = host.send(method, "/posts").fields
    #expect(open["Access-Control-Allow-Credentials"] == "true")
  }
}
