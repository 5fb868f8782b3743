/// The control characters that a text may keep when it is made harmless.
public struct KeptControls: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: Int

  /// Creates a set from its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The line feed U+000A.
  public static let newline = KeptControls(rawValue: 1)

  /// The horizontal tab U+0009.
  public static let tab = KeptControls(rawValue: 2)
}

extension String {
  /// Returns the text with everything visible that could steer or deceive a terminal.
  ///
  /// C0 controls and DEL are shown in caret notation (`^[` for ESC). C1 controls, line and
  /// paragraph separators, bidirectional controls, other invisible characters and noncharacters
  /// are shown as `\u{9B}`. What joins or chooses glyphs (ZWJ, ZWNJ, VS15, VS16) stays.
  public func harmless(keeping kept: KeptControls = []) -> String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isHarmless(keeping: kept) {
        result.append(scalar)
      } else {
        result.append(contentsOf: scalar.visible.unicodeScalars)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Returns whether a terminal shows the scalar without doing anything else.
  fileprivate func isHarmless(keeping kept: KeptControls) -> Bool {
    switch value {
    case 0x0A: kept.contains(.newline)
    case 0x09: kept.contains(.tab)
    case 0x20..<0x7F: true
    case 0x00..<0xA0: false
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
    case 0x2028, 0x2029, 0xFFF9...0xFFFB: false
    default: !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
    }
  }

  /// The scalar in caret notation if it is a C0 control or DEL, else as an escape of its number.
  fileprivate var visible: String {
    if value < 0x20 || value == 0x7F {
      return "^" + String(Character(Unicode.Scalar(UInt8(value ^ 0x40))))
    }
    return "\\u{" + String(value, radix: 16, uppercase: true) + "}"
  }
}
