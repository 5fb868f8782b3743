import Foundation
import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@testable import Curriculum

@Suite struct `The worlds of the public hosts` {
  private func site(_ host: String) throws -> Site {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Lessons/worlds/\(host).yml").standardizedFileURL
    let reading = WorldReader.read(
      try String(contentsOf: file, encoding: .utf8),
      file: "worlds/\(host).yml"
    )
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.site)
  }

  @Test(arguments: ["httpbin.org", "jsonplaceholder.typicode.com"])
  func `Every path of them is answered for by a handler that is there`(host: String) throws {
    let site = try site(host)
    #expect(site.host == host)
    for template in site.templates {
      #expect(PracticeHandler.all[try #require(template.handler)] != nil)
    }
    #expect(site.declares("/anything/x/y") == (host == "httpbin.org"))
    #expect(!site.declares("/nowhere"))
  }

  @Test func `SY1, SY2, SY4: they answer in one network, under their names`() throws {
    let hosts = ["httpbin.org", "jsonplaceholder.typicode.com", "www.abstractapi.com"]
    var network = Network(origins: try hosts.map { OriginServer(site: try site($0)) })
    let asked: [(Method, String, String, StatusCode)] = [
      (.put, hosts[0], "/put", 200), (.put, hosts[0], "/post", 405), (.get, hosts[0], "/no", 404),
      (.get, hosts[0], "/status/418", 418), (.get, hosts[1], "/posts/1", 200),
      (.get, hosts[1], "/posts/101", 404), (.post, hosts[1], "/posts", 201),
      (.get, hosts[1], "/users/1/posts", 200), (.get, hosts[2], "/users/7", 200),
    ]
    for (method, host, path, status) in asked {
      let request = RequestMessage(method, RequestTarget(path), fields: [.host: host])
      let reply = network.respond(to: request, at: Network.opening)
      #expect(reply.response.status == status, "\(method) \(host) \(path)")
    }
  }

  @Test func `SY9: PUT creates or replaces a user, and POST adds a note each time`() throws {
    var server = OriginServer(site: try site("www.abstractapi.com"))
    func send(_ method: Method, _ path: String, _ content: String) -> ResponseMessage {
      let request = RequestMessage(
        method,
        RequestTarget(path),
        fields: [.host: "www.abstractapi.com", .contentType: "application/json"],
        content: Array(content.utf8)
      )
      return server.respond(to: request, at: Network.opening).response
    }
    let user = #"{"name":"Ann","email":"ann@example.com","notes":[]}"#
    #expect(send(.put, "/users/8", user).status == 201)
    #expect(send(.put, "/users/8", user).status == 200)
    let once = server.state
    #expect(send(.put, "/users/8", user).status == 200)
    #expect(server.state == once)
    #expect(send(.post, "/users/8", #""called""#).status.isSuccessful)
    #expect(send(.post, "/users/8", #""called""#).status.isSuccessful)
    #expect(server.representation(at: "/users/8")?.json?["notes"] == ["called", "called"])
    let created = send(.post, "/users", user)
    #expect(created.status == 201)
    #expect(created.fields[.location] == "/users/101")
    #expect(send(.patch, "/users/7", "{}").status == 415)
  }
}
