import FramingSamples
import HTTPSemantics
import Laboratory

@testable import Wire

/// Bytes of a connection, good or bad, with the statuses that answer them.
struct Sample: Sendable, CustomStringConvertible {
  let description: String
  let bytes: [UInt8]
  let isEnded: Bool
  let limits: ReaderLimits
  let requests: [RequestMessage]
  /// The status of the refusal that ends the connection, if there is one.
  let refusal: StatusCode?

  init(_ good: ReadableRequests) {
    description = good.name
    bytes = Array(good.text.utf8)
    isEnded = true
    limits = ReaderLimits()
    requests = good.requests
    refusal = nil
  }

  init(_ bad: RefusedRequest) {
    description = bad.description
    bytes = Array(bad.text.utf8)
    isEnded = bad.isEnded
    limits = bad.limits
    requests = []
    refusal = bad.status
  }

  static let all = ReadableRequests.all.map(Sample.init) + RefusedRequest.all.map(Sample.init)

  /// The bytes in one piece, byte by byte, and in two pieces at each position.
  var splits: [[ArraySlice<UInt8>]] {
    [[bytes[...]], bytes.indices.map { bytes[$0...$0] }] + bytes.indices.dropFirst().map(pieces)
  }

  /// The bytes in one piece, and in two: behind the first byte, between the CR and the LF of the
  /// first line, in the middle, and before the last byte.
  var fewSplits: [[ArraySlice<UInt8>]] {
    let carriageReturn = (bytes.firstIndex(of: 0x0D) ?? 0) + 1
    let places = Set([1, carriageReturn, bytes.count / 2, bytes.count - 1])
    return [[bytes[...]]] + places.filter(bytes.indices.contains).sorted().map(pieces)
  }

  private func pieces(_ place: Int) -> [ArraySlice<UInt8>] {
    [bytes[..<place], bytes[place...]]
  }

  var switchboard: Switchboard {
    Switchboard(network: .samples, clock: { .example }, limits: limits)
  }

  /// Returns what the reader and the server make of the pieces, without any connection.
  func answer(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    var reader = RequestReader(limits: limits)
    var network = Network.samples
    var output: [UInt8] = []
    for piece in pieces {
      reader.consume(Array(piece))
      output += answers(&reader, &network)
    }
    if isEnded { reader.end() }
    return output + answers(&reader, &network)
  }

  private func answers(_ reader: inout RequestReader, _ network: inout Network) -> [UInt8] {
    var output: [UInt8] = []
    while let event = reader.next() {
      switch event {
      case .head: break
      case .request(let request):
        let response = network.respond(to: request, at: .example).response
        output += MessageWriter.bytes(
          of: network.screened(request, at: .example)?.response ?? response,
          answering: request.method,
          closes: reader.shouldClose
        )
      case .refused(let refusal):
        let response = refusal.reply(at: .example).response
        output += MessageWriter.bytes(of: response, answering: refusal.method, closes: true)
      }
    }
    return output
  }

  /// Returns the statuses in the bytes of the responses to this sample.
  func statuses(in bytes: [UInt8]) -> [StatusCode] {
    let methods = refusal == nil ? requests.map(\.method) : [.get]
    var rest = bytes
    return methods.compactMap { method in
      var reader = ResponseReader(answering: method)
      reader.consume(rest)
      guard case .response(let response)? = reader.next() else { return nil }
      rest = rest.suffix(reader.unreadCount)
      return response.status
    }
  }
}

extension Network {
  /// A network that answers for the host of the samples, and for another one.
  static let samples = Network(origins: [
    OriginServer(site: Site(host: "h", templates: [ResourceTemplate("/")])),
    OriginServer(site: Site(host: "other", templates: [])),
  ])
}
