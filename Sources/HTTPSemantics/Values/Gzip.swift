/// The gzip content coding (RFC 9110, section 8.4.1.3; RFC 1952), without making anything smaller.
///
/// What matters here is that the coded form is another one and can be decoded, so the data is kept
/// in the stored blocks of RFC 1951, section 3.2.4.
enum Gzip {
  /// Returns data in the coded form.
  static func coded(_ data: [UInt8]) -> [UInt8] {
    // The method is deflate; there are no flags and no time, and the system is unknown.
    var coded: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var rest = data[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      coded.append(rest.isEmpty ? 1 : 0)
      coded += littleEndian(UInt16(block.count))
      coded += littleEndian(~UInt16(block.count))
      coded += block
    } while !rest.isEmpty
    return coded + littleEndian(checksum(of: data))
      + littleEndian(UInt32(truncatingIfNeeded: data.count))
  }

  /// Returns the CRC-32 of data (RFC 1952, section 8).
  static func checksum(of data: [UInt8]) -> UInt32 {
    ~data.reduce(~0) { checksum, byte in
      table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ checksum >> 8
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    stride(from: 0, to: number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
