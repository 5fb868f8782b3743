import HTTPSemantics
import Testing

@Suite
struct `Locking a resource` {
  private func lockedServer() throws -> OriginServer {
    var server = try OriginServer.practice()
    server.send(.put, "/drafts/1", #"{"n":1}"#)
    server.send(.put, "/drafts/1/lock", #"{"token":"urn:x:1"}"#, with: [.ifNoneMatch: "*"])
    return server
  }

  @Test(arguments: [
    Trial(.get, "/drafts/1", gives: 200),
    Trial(.options, "/drafts/1", gives: 204),
    Trial(.put, "/drafts/1", "{}", gives: 423, state: #"{"n":1}"#, deciding: "N160"),
    Trial(.patch, "/drafts/1", "{}", as: "application/merge-patch+json", gives: 423),
    Trial(.delete, "/drafts/1", gives: 423),
    Trial(.put, "/drafts/1", "{}", fields: ["If": "(<urn:x:2>)"], gives: 423),
    Trial(.put, "/drafts/1", "{}", fields: ["If": "(<urn:x:1>)"], gives: 200, state: "{}"),
    Trial(.put, "/drafts/1/lock", "{}", fields: [.ifNoneMatch: "*"], gives: 412),
    Trial(.put, "/drafts/2", "{}", gives: 201),
  ])
  func `RFC 4918 11.3: keeps out writes without its token`(_ trial: Trial) throws {
    try trial.run(on: lockedServer())
  }

  @Test
  func `RFC 4918 9.11: ends when the lock is deleted`() throws {
    var server = try lockedServer()
    #expect(server.send(.delete, "/drafts/1/lock").status == 204)
    #expect(server.send(.put, "/drafts/1", "{}").status == 200)
  }
}
