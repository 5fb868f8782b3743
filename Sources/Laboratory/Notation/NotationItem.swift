/// One item of the notation: where its parts stand in the text.
struct NotationItem {
  /// The whole item.
  let range: Range<Int>
  /// The name, with the escapes in it.
  let name: Range<Int>
  /// The separator that comes first in the item.
  let separator: Separator
  /// The value, without quotes around it.
  let value: Range<Int>
  /// How the value is quoted.
  let quoting: Quoting

  /// Whether nothing, not even quotes, stands behind the separator.
  var hasNoValue: Bool { value.isEmpty && (quoting == .none || quoting == .whole) }
}

extension NotationItem {
  /// What stands between name and value and says what the item is, longer ones first.
  enum Separator: String, CaseIterable {
    /// Before JSON text, the value of a member of the content.
    case json = ":="
    /// Before the value of a query parameter.
    case query = "=="
    /// Before text, the value of a member of the content.
    case text = "="
    /// Before the value of a field.
    case field = ":"
    /// Behind the name of a field without a value, as the end of the item.
    case emptyField = ";"
  }

  /// The quotes of a value.
  enum Quoting {
    /// None: blanks end the value, a reverse solidus escapes.
    case none
    /// Single quotes: everything is literal.
    case single
    /// Double quotes: a reverse solidus escapes itself and the quote.
    case double
    /// Single quotes around the whole item: everything in the value is literal.
    case whole
  }
}
