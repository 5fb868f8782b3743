/// A piece of a script that means something.
struct ScriptToken {
  /// What it is.
  var kind: Kind
  /// Where it stands.
  var range: Range<Int>
  /// The number of brackets around it.
  var depth: Int
  /// The number of bytes before it in its line if it is the first there; `nil` if it is not.
  var indent: Int?

  /// The kinds of pieces.
  enum Kind: Equatable {
    /// A name or a key word.
    case name(String)
    /// A number as it was written.
    case number(String)
    /// A text, with names in it where it is a template.
    case text([Piece])
    /// A text of bytes, as Python has them.
    case bytes([UInt8])
    /// A bracket, an operator or a separator.
    case sign(String)
  }

  /// A part of a text.
  enum Piece: Equatable {
    /// Characters as they are.
    case literal(String)
    /// The value of a name.
    case name(String)
  }

  /// Whether the token is a sign.
  func isSign(_ text: String) -> Bool { kind == .sign(text) }

  /// The name, or `nil` if the token is something else.
  var asName: String? {
    if case .name(let name) = kind { name } else { nil }
  }
}
