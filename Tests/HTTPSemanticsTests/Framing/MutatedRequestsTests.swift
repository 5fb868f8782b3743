import FramingSamples
import HTTPSemantics
import Testing

/// A small generator of numbers that gives the same sequence for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Reading mutated requests` {
  /// The number of mutated messages for each seed.
  static let count = 2_000

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `No bytes crash the reader, and no split changes what it reads`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sources = ReadableRequests.all.map { Array($0.text.utf8) }
    for _ in 0..<Self.count {
      let bytes = mutated(from: sources, &generator)
      let whole = Reading([bytes[...]], isEnded: true)
      #expect(Reading(pieces(of: bytes, &generator), isEnded: true) == whole)
      #expect(Reading(bytes.indices.map { bytes[$0...$0] }, isEnded: true) == whole)
    }
  }

  @Test(arguments: 6...10 as ClosedRange<UInt64>)
  func `What is read of mutated requests is valid when it is written again`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sources = ReadableRequests.all.map { Array($0.text.utf8) }
    for _ in 0..<Self.count {
      let bytes = mutated(from: sources, &generator)
      for var request in Reading([bytes[...]], isEnded: true).requests {
        // A request of HTTP/1.0 may lack the Host that HTTP/1.1 asks for.
        if !request.fields.contains(.host) { request.fields.append(.host, "h") }
        let again = Reading([MessageWriter.bytes(of: request)[...]], isEnded: true)
        #expect(again.refusal == nil)
        #expect(again.requests.map(\.content) == [request.content])
      }
    }
  }

  private func mutated(
    from sources: [[UInt8]],
    _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = sources.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      guard index < bytes.count else { continue }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(contentsOf: token(&generator), at: index)
      case 3: bytes.removeSubrange(index..<min(bytes.count, index + 9))
      case 4: bytes.insert(contentsOf: bytes[index...].prefix(30), at: index)
      default: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
    }
    return bytes
  }

  private func token(_ generator: inout SeededGenerator) -> [UInt8] {
    let tokens = [
      "\r\n", "\n", "\r", " ", "\t", ":", "\r\n ", "0", "f", ";", ",", "chunked", "\0",
      "\r\nContent-Length: 3", "\r\nTransfer-Encoding: chunked", "\r\nHost: x", "\r\n\r\n",
    ]
    return Array((tokens.randomElement(using: &generator) ?? "").utf8)
  }

  private func pieces(
    of bytes: [UInt8],
    _ generator: inout SeededGenerator
  ) -> [ArraySlice<UInt8>] {
    var rest = bytes[...]
    var pieces: [ArraySlice<UInt8>] = []
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...20, using: &generator))
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return pieces
  }
}
