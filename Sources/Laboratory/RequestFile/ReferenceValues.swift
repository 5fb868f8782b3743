internal import HTTPSemantics
internal import JSONDocument

/// What the references of a file stand for at one moment of its run.
struct ReferenceValues {
  private let variables: [String: Template]
  private let instant: Timestamp
  private let random: () -> UInt64
  /// The responses so far by the names of their requests.
  var responses: [String: ResponseMessage] = [:]

  /// Creates the values at the start of a run.
  ///
  /// What a variable has of generated values is drawn now, so that it is the same at each use.
  init(_ variables: [String: Template], at instant: Timestamp, random: @escaping () -> UInt64) {
    self.instant = instant
    self.random = random
    self.variables = variables.mapValues { template in
      var template = template
      template.pieces = template.pieces.map { piece in
        guard case .reference(let reference, _) = piece else { return piece }
        return ReferenceValues.generated(reference, instant, random).map { .text($0) } ?? piece
      }
      return template
    }
  }

  /// Returns the text with a value in the place of each reference.
  func text(of template: Template) throws(RequestFileProblem) -> String {
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .text(let part): text += part
      case .reference(let reference, let place): text += try value(of: reference, at: place)
      }
    }
    return text
  }

  private func value(
    of reference: Reference,
    at place: RequestFile.Place
  ) throws(RequestFileProblem) -> String {
    switch reference {
    case .variable(let name):
      guard let template = variables[name] else { throw .unset(name, at: place) }
      return try text(of: template)
    case .field(let field, let name):
      guard let response = responses[name] else { throw .noResponse(name, at: place) }
      guard let value = response.fields[field] else { throw .noField(field, of: name, at: place) }
      return value
    case .content(let pointer, let name):
      guard let response = responses[name] else { throw .noResponse(name, at: place) }
      if pointer.tokens.isEmpty { return String(decoding: response.content, as: UTF8.self) }
      guard let document = try? JSONValue.parse(response.content),
        let value = pointer.value(in: document)
      else { throw .noValue(pointer, of: name, in: response.content, at: place) }
      return value.asString ?? value.text()
    case .guid, .timestamp, .randomInt:
      return ReferenceValues.generated(reference, instant, random) ?? ""
    }
  }

  private static func generated(
    _ reference: Reference,
    _ instant: Timestamp,
    _ random: () -> UInt64
  ) -> String? {
    switch reference {
    case .guid: guid(random(), random())
    case .timestamp: String(instant.seconds)
    case .randomInt(let range): String(range.lowerBound + Int(random() % UInt64(range.count)))
    case .variable, .field, .content: nil
    }
  }

  /// Returns a UUID of version 4 (RFC 9562, section 5.4).
  private static func guid(_ high: UInt64, _ low: UInt64) -> String {
    let bits = (high & ~0xF000 | 0x4000, low & ~(0b11 << 62) | 0b10 << 62)
    let digits = [bits.0, bits.1].map { bits in
      let text = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }
}
