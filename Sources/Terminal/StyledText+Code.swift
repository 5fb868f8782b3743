extension StyledText {
  /// Creates a text of one line in which what stands between backticks is code, without them.
  ///
  /// A backtick without another one stays.
  public init(marked text: String) {
    self.init()
    var rest = text[...]
    while let open = rest.firstIndex(of: "`"),
      let close = rest[rest.index(after: open)...].firstIndex(of: "`")
    {
      self += StyledText(String(rest[..<open]))
      self += String(rest[rest.index(after: open)..<close]).styled(.code)
      rest = rest[rest.index(after: close)...]
    }
    self += StyledText(String(rest))
  }
}
