/// Reads the lines of a progress file in their order, and checks that they belong together.
///
/// Several files may stand one after the other in one, each with its header.
public struct ProgressReader: Sendable {
  private var header: ProgressHeader?
  private var attempts = 0
  private var places = 0

  /// Creates a reader that expects the first line of a file.
  public init() {}

  /// Reads the next line; a blank one and a header give nothing to take in.
  public mutating func read(
    _ bytes: some Collection<UInt8>
  ) throws(ProgressLineError) -> ProgressLine? {
    guard !bytes.allSatisfy(Self.isBlank) else { return nil }
    let line = try ProgressLine(parsing: bytes)
    switch line {
    case .header(let header):
      if self.header != nil { try finish() }
      self.header = header
      (attempts, places) = (0, 0)
      return nil
    case .attempt: attempts += 1
    case .place: places += 1
    }
    guard header != nil else { throw ProgressLineError(.missingHeader) }
    return line
  }

  /// Throws unless the file may end here.
  public func finish() throws(ProgressLineError) {
    guard let header else { throw ProgressLineError(.missingHeader) }
    try check("attempts", header.attempts, attempts)
    try check("places", header.places, places)
  }

  private func check(
    _ kind: String,
    _ expected: Int?,
    _ found: Int
  ) throws(ProgressLineError) {
    guard let expected, expected != found else { return }
    let count = ProgressLineError.Count(kind: kind, expected: expected, found: found)
    throw ProgressLineError(.otherCount(count))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(byte)
  }
}
