import HTTPSemantics
import Laboratory
import NIOCore
import NIOEmbedded
import Testing

@testable import Wire

@Suite struct `Waiting for a client` {
  /// A channel with the handler, on an event loop whose time stands still until it is advanced.
  private func channel() throws -> EmbeddedChannel {
    let switchboard = Switchboard(network: .practice) { .example }
    let channel = EmbeddedChannel(handler: ConnectionHandler(switchboard: switchboard))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private func written(_ channel: EmbeddedChannel) throws -> String {
    var text = ""
    while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
      text += String(buffer: buffer)
    }
    return text
  }

  @Test func `RFC 9110 15.5.9: a header section has ten seconds, however slowly it comes`() throws {
    let channel = try channel()
    for letter in "PUT /notes" {
      try channel.writeInbound(ByteBuffer(string: String(letter)))
      #expect(try written(channel).isEmpty)
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    }
    #expect(try written(channel).hasPrefix("HTTP/1.1 408 "))
  }

  @Test func `Content has thirty seconds between two arrivals`() throws {
    let channel = try channel()
    try channel.writeInbound(ByteBuffer(string: String(Message.put("{  }").dropLast(3))))
    for _ in 0..<2 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(29))
      try channel.writeInbound(ByteBuffer(string: " "))
      #expect(try written(channel).isEmpty)
    }
    channel.embeddedEventLoop.advanceTime(by: .seconds(30))
    #expect(try written(channel).hasPrefix("HTTP/1.1 408 "))
  }

  @Test func `An idle connection is closed without a word`() throws {
    let channel = try channel()
    try channel.writeInbound(ByteBuffer(string: Message.get()))
    #expect(try written(channel).hasPrefix("HTTP/1.1 404 "))
    channel.embeddedEventLoop.advanceTime(by: .seconds(119))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
    #expect(try written(channel).isEmpty)
  }

  @Test func `Beyond a thousand connections the answer is 503`() throws {
    let switchboard = Switchboard(network: .practice) { .example }
    for _ in 0..<Switchboard.connectionLimit { #expect(switchboard.open()) }
    let channel = EmbeddedChannel(handler: ConnectionHandler(switchboard: switchboard))
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    #expect(try written(channel).hasPrefix("HTTP/1.1 503 "))
  }
}
