import Foundation
import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@testable import Curriculum

@Suite struct `The built-in world` {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Lessons/worlds").standardizedFileURL

  private func site() throws -> Site {
    let file = folder.appending(path: "api.example.com.yml")
    let reading = WorldReader.read(
      try String(contentsOf: file, encoding: .utf8),
      file: "worlds/api.example.com.yml"
    )
    #expect(reading.diagnostics.map(\.description) == [])
    return try #require(reading.site)
  }

  @Test func `is read without a diagnostic, under its name`() throws {
    let texts = folder
    let course = CourseFolder(
      text: { name in
        let file = texts.deletingLastPathComponent().appending(path: name)
        return try? String(contentsOf: file, encoding: .utf8)
      },
      names: { _ in ["README.md", "api.example.com.yml"] }
    )
    let worlds = WorldReader.readAll(course)
    #expect(worlds.diagnostics.map(\.description) == [])
    #expect(worlds.values.keys.sorted() == ["api.example.com"])
    #expect(worlds.values["api.example.com"]?.hosts == ["api.example.com"])
  }

  @Test func `answers for its name`() throws {
    let site = try site()
    #expect(site.isNamed("api.example.com"))
    #expect(!site.isNamed("httpbin.org"))
  }

  @Test(arguments: [
    ("/resource/123", #"{"key":"old_value","note":"keep me"}"#),
    ("/resource/17", #"{"id":17,"description":"Original description."}"#),
    ("/users/53", #"{"id":53,"name":"Lorem Ipsum","email":"lorem.ipsum@example.com"}"#),
    ("/lists/1", #"{"items":["a","b","c"]}"#),
    ("/counters/hits", #"{"value":0}"#),
  ])
  func `holds the documents that lessons speak of, byte by byte`(
    path: String,
    text: String
  ) throws {
    #expect(try site().fixtures[path]?.text == text)
  }

  @Test func `holds the accented word in both spellings`() throws {
    let json = try #require(try site().fixtures["/resource/accents"]?.json)
    #expect(json["caf\u{E9}"] == 1)
    #expect(json["cafe\u{301}"] == 2)
  }

  @Test(arguments: WorldExchange.all) func `answers as the statements need it`(
    exchange: WorldExchange
  ) throws {
    var server = OriginServer(site: try site())
    let reply = server.respond(to: exchange.request, at: Timestamp(seconds: 1_000_000))
    #expect(
      reply.response.status == exchange.status,
      "\(String(decoding: reply.response.content, as: UTF8.self))"
    )
  }
}
