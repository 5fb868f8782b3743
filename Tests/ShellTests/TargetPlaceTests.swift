import Testing

@testable import Shell

@Suite struct `Places among targets` {
  @Test(arguments: [
    ("", "users", "/users"), ("/users", "53", "/users/53"), ("/users/53", "..", "/users"),
    ("/users/53", "../54", "/users/54"), ("/users", "/lists/1", "/lists/1"), ("/users", "..", ""),
    ("/users", "../../..", ""), ("/users", ".", "/users"), ("/users", "./53/", "/users/53"),
    ("/users", "/", ""), ("/a%2Fb", "c", "/a%2Fb/c"),
  ])
  func `a path leads from one to another`(start: String, path: String, end: String) {
    #expect(TargetPlace().going(to: start).going(to: path).path == end)
  }

  @Test(arguments: [
    ("PUT 53 name=Ann", "PUT /users/53 name=Ann"), ("GET .", "GET /users"), ("GET ..", "GET /"),
    ("GET 53?a=b:c", "GET /users/53?a=b:c"), ("GET .?a=1", "GET /users?a=1"),
    ("GET 53/", "GET /users/53/"), ("patch 53 a=b", "patch /users/53 a=b"),
    ("PUT  53 {\n}", "PUT  /users/53 {\n}"),
  ])
  func `a target is named from the place`(request: String, whole: String) {
    #expect(TargetPlace().going(to: "/users").completing(request) == whole)
  }

  @Test(arguments: [
    "GET /lists/1", "GET http://api.example.com/x", "OPTIONS *", "PUT name=Ann", "GET", "hint",
    "wget 53", "hello there", "PUT If-Match:x", "a", "again 3", "PUT {\"a\":1}",
  ])
  func `what is whole, no method or no target stays`(request: String) {
    #expect(TargetPlace().going(to: "/users").completing(request) == request)
  }

  @Test func `at the top every target is written out`() {
    #expect(TargetPlace().completing("GET users") == "GET users")
  }
}
