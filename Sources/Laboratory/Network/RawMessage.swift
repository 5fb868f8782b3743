/// A message typed line by line, of which each byte is as typed.
public enum RawMessage {
  /// Returns the bytes of a text: those of its lines.
  public static func bytes(of text: String) -> [UInt8] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.flatMap { bytes(ofLine: String($0)) }
  }

  /// Returns the bytes of a line: escapes resolved, and CR LF added unless `\` ends the line.
  ///
  /// `\r`, `\n`, `\t`, `\0` and `\x1f` are bytes, `\\` is a backslash; any other one stands for itself.
  public static func bytes(ofLine line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(line.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard let kind = rest.popFirst() else { return bytes }
      bytes += escaped(kind, &rest)
    }
    return bytes + [13, 10]
  }

  private static func escaped(_ kind: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    switch kind {
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "0"): return [0]
    case UInt8(ascii: "\\"): return [kind]
    case UInt8(ascii: "x"):
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { break }
      rest = rest.dropFirst(2)
      return [value]
    default: break
    }
    return [UInt8(ascii: "\\"), kind]
  }
}
