import HTTPSemantics
import Laboratory
import NIOCore
import NIOEmbedded
import Testing

@testable import Wire

/// The same bytes at three depths: reader and server alone, in a channel in memory, over a socket.
@Suite struct `Answering at three depths` {
  @Test(arguments: Sample.all)
  func `Reader and server alone: the answer fits and no split changes it`(
    sample: Sample
  ) throws {
    let whole = sample.answer([sample.bytes[...]])
    let statuses = sample.statuses(in: whole)
    if let refusal = sample.refusal {
      #expect(statuses == [refusal])
    } else {
      #expect(statuses.count == sample.requests.count)
    }
    for pieces in sample.splits { #expect(sample.answer(pieces) == whole) }
  }

  @Test(arguments: Sample.all)
  func `A channel in memory: each split is answered as reader and server do alone`(
    sample: Sample
  ) throws {
    let expected = sample.answer([sample.bytes[...]])
    for pieces in sample.splits {
      let switchboard = sample.switchboard
      let channel = EmbeddedChannel(handler: ConnectionHandler(switchboard: switchboard))
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
      for piece in pieces { try channel.writeInbound(ByteBuffer(bytes: piece)) }
      if sample.isEnded { channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }
      var output: [UInt8] = []
      while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
        output += Array(buffer.readableBytesView)
      }
      #expect(output == expected)
      try expectRecords(of: sample, in: switchboard.drain())
      _ = try? channel.finish()
    }
  }

  @Test(arguments: Sample.all)
  func `A socket: a few splits are answered as reader and server do alone`(
    sample: Sample
  ) throws {
    let expected = sample.answer([sample.bytes[...]])
    let listener = try Listener(sample.switchboard)
    defer { listener.stop() }
    let other = try RawClient(listener)
    for pieces in sample.fewSplits {
      listener.network = .samples
      let client = try RawClient(listener)
      for piece in pieces {
        try client.send(Array(piece))
        // One thread serves all: when it has answered twice, it has read the piece by itself.
        for _ in 0..<2 {
          try other.send("OPTIONS * HTTP/1.1\r\nHost: other\r\n\r\n")
          _ = try other.receiveResponse()
        }
      }
      if sample.isEnded { client.finishSending() }
      #expect(try Array(client.receiveAll().utf8) == expected)
      let records = listener.drain().filter { $0.peer == client.address }
      try expectRecords(of: sample, in: records)
    }
  }

  /// Expects that the exchanges are recorded byte for byte.
  private func expectRecords(of sample: Sample, in records: [RecordedExchange]) throws {
    let exchanges = records.map(\.exchange)
    #expect(exchanges.flatMap(\.responseBytes) == sample.answer([sample.bytes[...]]))
    if sample.refusal == nil {
      #expect(exchanges.compactMap(\.request) == sample.requests)
    } else {
      #expect(exchanges.map { $0.requestBytes.isEmpty } == [false])
      // An empty line in front of a request is no part of it.
      #expect(exchanges.allSatisfy { sample.bytes.contains($0.requestBytes) })
    }
    #expect(exchanges.allSatisfy { $0.decisions.contains(where: \.isDeciding) })
  }
}
