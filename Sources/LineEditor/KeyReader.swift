/// The characters of a stream of keys, with pasted text turned into plain typing.
///
/// A terminal puts ESC [ 200 ~ and ESC [ 201 ~ around pasted text (bracketed paste). libedit does
/// not know these marks, and a tab inside would ask for completion; both are taken out here.
struct KeyReader {
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var bytes: ArraySlice<UInt8> = []
  private var isPasting = false
  private var followsCarriageReturn = false

  /// Whether a paste has begun and more of it than its end is here.
  var hasMoreOfPaste: Bool {
    let rest = followsCarriageReturn && bytes.first == 0x0A ? bytes.dropFirst() : bytes
    return isPasting && !KeyReader.pasteEnd.starts(with: rest.prefix(KeyReader.pasteEnd.count))
  }

  /// Creates a reader without a byte.
  init() {}

  /// Appends bytes from the terminal.
  mutating func append(_ newBytes: some Collection<UInt8>) {
    bytes += newBytes
  }

  /// Returns the next character, or `nil` if it takes more bytes to know it.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  mutating func next() -> Unicode.Scalar? {
    while let first = bytes.first {
      let mark = isPasting ? KeyReader.pasteEnd : KeyReader.pasteStart
      if bytes.starts(with: mark) {
        bytes.removeFirst(mark.count)
        isPasting.toggle()
        continue
      }
      // A lone ESC may be a key; two bytes of a mark are the beginning of one.
      if bytes.count > 1, mark.starts(with: bytes) { return nil }
      guard let scalar = takeScalar(after: first) else { return nil }
      if let key = isPasting ? key(forPasted: scalar) : scalar { return key }
    }
    return nil
  }

  private mutating func takeScalar(after first: UInt8) -> Unicode.Scalar? {
    let length = first < 0x80 ? 1 : first.leadingOneBitCount
    guard length == 1 && first < 0x80 || (2...4).contains(length) else {
      bytes.removeFirst()
      return "\u{FFFD}"
    }
    let candidate = bytes.prefix(length)
    if let stranger = candidate.indices.dropFirst().first(where: { bytes[$0] & 0xC0 != 0x80 }) {
      bytes = bytes[stranger...]
      return "\u{FFFD}"
    }
    guard candidate.count == length else { return nil }
    bytes.removeFirst(length)
    return String(validating: candidate, as: UTF8.self)?.unicodeScalars.first ?? "\u{FFFD}"
  }

  /// Returns the key that a character of pasted text stands for, if it stands for any.
  private mutating func key(forPasted scalar: Unicode.Scalar) -> Unicode.Scalar? {
    defer { followsCarriageReturn = scalar == "\r" }
    switch scalar {
    case "\n" where followsCarriageReturn: return nil
    case "\n", "\r": return "\n"
    case "\t": return " "
    default: return scalar.properties.generalCategory == .control ? nil : scalar
    }
  }
}

extension UInt8 {
  fileprivate var leadingOneBitCount: Int {
    (~self).leadingZeroBitCount
  }
}
