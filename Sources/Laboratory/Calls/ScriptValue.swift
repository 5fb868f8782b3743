/// A value of a script, as far as calls are made of it.
indirect enum ScriptValue: Equatable, Sendable {
  /// `None` or `null`.
  case null
  /// `undefined`.
  case undefined
  /// `True`, `false`.
  case boolean(Bool)
  /// An integer of Python, as its digits.
  case integer(String)
  /// A number with a point or an exponent, or any number of JavaScript.
  case number(Double)
  /// A text.
  case text(String)
  /// A text of bytes.
  case bytes([UInt8])
  /// A list or an array.
  case list([ScriptValue])
  /// A tuple.
  case tuple([ScriptValue])
  /// A dictionary or an object, in its order.
  case object([Member])
  /// The parameters of a `URLSearchParams`, in their order.
  case parameters([(String, String)])
  /// The response of a call, which nobody knows beforehand.
  case response

  /// A key with its value.
  struct Member: Equatable, Sendable {
    /// The key, a text in JavaScript.
    var key: ScriptValue
    /// What goes with it.
    var value: ScriptValue
  }

  /// Returns whether both are the same value.
  static func == (left: ScriptValue, right: ScriptValue) -> Bool {
    switch (left, right) {
    case (.null, .null), (.undefined, .undefined), (.response, .response): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)):
      left.unicodeScalars.elementsEqual(right.unicodeScalars)
    case (.bytes(let left), .bytes(let right)): left == right
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.parameters(let left), .parameters(let right)):
      left.elementsEqual(right) { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }

  /// Whether Python takes the value for false.
  var isFalsy: Bool {
    switch self {
    case .null, .undefined: true
    case .boolean(let value): !value
    case .integer(let digits): digits.allSatisfy { $0 == "0" || $0 == "-" }
    case .number(let number): number == 0
    case .text(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let items), .tuple(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .parameters, .response: false
    }
  }

  /// Returns whether both are one key of a dictionary; for Python 1 and True are.
  func isSameKey(as other: ScriptValue) -> Bool { asKey == other.asKey }

  private var asKey: ScriptValue {
    switch self {
    case .boolean(let value): .integer(value ? "1" : "0")
    case .number(let number): Int(exactly: number).map { .integer(String($0)) } ?? self
    default: self
    }
  }

  /// The name of the type in Python.
  var pythonType: String {
    switch self {
    case .null, .undefined: "None"
    case .boolean: "a bool"
    case .integer: "an int"
    case .number: "a float"
    case .text: "a str"
    case .bytes: "bytes"
    case .list: "a list"
    case .tuple: "a tuple"
    case .object: "a dict"
    case .parameters, .response: "an object"
    }
  }
}

extension ScriptValue {
  /// The value as `str()` has it, for what goes into a form or a query; `nil` for the rest.
  var pythonText: String? {
    switch self {
    case .null: "None"
    case .boolean(let value): value ? "True" : "False"
    case .integer(let digits): digits
    case .number(let number): number.description
    case .text(let text): text
    default: nil
    }
  }

  /// The value as `String()` has it (ECMAScript, section 7.1.17).
  var javaScriptText: String {
    switch self {
    case .null: "null"
    case .undefined: "undefined"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let digits): digits
    case .number(let number): number.javaScriptText
    case .text(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .list(let items), .tuple(let items): items.map(\.joinedText).joined(separator: ",")
    case .object: "[object Object]"
    case .response: "[object Response]"
    case .parameters(let pairs): FormEncoding.browser.text(of: pairs)
    }
  }

  /// The text of an element of an array that becomes a text.
  private var joinedText: String {
    self == .null || self == .undefined ? "" : javaScriptText
  }
}

extension Double {
  /// The number as JavaScript writes it (ECMAScript, section 6.1.6.1.20).
  var javaScriptText: String {
    if self == 0 { return "0" }
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity" }
    if self < 0 { return "-" + (-self).javaScriptText }
    let (digits, point) = decimalDigits
    let exponent = point - 1
    if point > 21 || point < -5 {
      let rest = digits.dropFirst()
      let sign = exponent < 0 ? "-" : "+"
      return digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e\(sign)\(abs(exponent))"
    }
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if digits.count <= point { return digits + String(repeating: "0", count: point - digits.count) }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// The shortest digits that name a positive number, and the place of the point among them.
  private var decimalDigits: (digits: String, point: Int) {
    let parts = description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
    var point = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    var digits = String(mantissa[0] + fraction)
    while digits.hasPrefix("0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits, point)
  }
}
