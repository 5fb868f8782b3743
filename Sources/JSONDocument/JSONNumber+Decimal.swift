extension JSONNumber {
  /// The exact value of a number: digits without zeros around them, times a power of ten.
  struct Decimal: Hashable {
    /// Whether the number is below zero.
    private var isNegative = false

    /// The digits, as ASCII, neither starting nor ending with a zero; none for zero.
    private var digits: [UInt8] = []

    /// The power of ten by which the digits, read as an integer, are multiplied.
    private var exponent = Exponent()

    /// Creates the value of a text that matches the grammar of RFC 8259, section 6.
    init(_ text: String) {
      var scale = 0
      var isFraction = false
      var written: [UInt8] = []
      var rest = Substring(text).utf8
      while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "-"): isNegative = true
        case UInt8(ascii: "."): isFraction = true
        case UInt8(ascii: "e"), UInt8(ascii: "E"):
          written = Array(rest)
          rest = rest.suffix(0)
        default:
          if isFraction { scale -= 1 }
          if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
        }
      }
      while digits.last == UInt8(ascii: "0") {
        digits.removeLast()
        scale += 1
      }
      // Minus zero and every power of ten times zero are zero.
      if digits.isEmpty { isNegative = false } else { exponent = Exponent(written, plus: scale) }
    }

    /// The value as an integer, or `nil` if it is not exactly one or too large.
    var asInt: Int? {
      guard !digits.isEmpty else { return 0 }
      guard let zeros = exponent.asInt, (0...18).contains(zeros) else { return nil }
      let text = String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: zeros)
      return Int(isNegative ? "-" + text : text)
    }
  }

  /// An integer of any size, since the grammar bounds no exponent.
  struct Exponent: Hashable {
    /// Whether the exponent is below zero.
    private var isNegative = false

    /// The digits as numbers, least first, without zeros at the end; none for zero.
    private var digits: [UInt8] = []

    /// Creates zero.
    init() {}

    /// Creates the sum of an exponent as it is written, which may be empty, and an integer.
    init(_ written: [UInt8], plus addend: Int) {
      self.init()
      isNegative = written.first == UInt8(ascii: "-")
      digits = written.reversed().compactMap { (48...57).contains($0) ? $0 - 48 : nil }
      dropZeros()
      if let value = asInt {
        self = Exponent(value + addend)
      } else {
        // No text is long enough for the addend to change the sign of nineteen digits.
        addToMagnitude(isNegative ? -addend : addend)
      }
    }

    private init(_ value: Int) {
      isNegative = value < 0
      digits = String(value.magnitude).utf8.reversed().map { $0 - 48 }
      dropZeros()
    }

    /// The exponent as an integer, or `nil` if it is too large for one.
    var asInt: Int? {
      guard digits.count <= 18 else { return nil }
      let magnitude = digits.reversed().reduce(0) { $0 * 10 + Int($1) }
      return isNegative ? -magnitude : magnitude
    }

    private mutating func addToMagnitude(_ addend: Int) {
      var carry = addend
      var place = 0
      while carry != 0 {
        if place == digits.count { digits.append(0) }
        let sum = Int(digits[place]) + carry
        let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: 10)
        digits[place] = UInt8(remainder < 0 ? remainder + 10 : remainder)
        carry = remainder < 0 ? quotient - 1 : quotient
        place += 1
      }
      dropZeros()
    }

    private mutating func dropZeros() {
      while digits.last == 0 { digits.removeLast() }
    }
  }
}
