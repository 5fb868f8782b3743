extension Rendition {
  /// Creates the rendition that suits a terminal.
  ///
  /// Output that is not a terminal is plain. Colour is left out if `NO_COLOR` has a value (see
  /// no-color.org) and on terminals that name no kind or the kind `dumb`; `COLORTERM` stands in
  /// for a missing kind. Ornaments are ASCII where the locale says another encoding than UTF-8.
  public init(
    columns: Int?,
    isTerminal: Bool,
    asksForPlain: Bool,
    environment: [String: String]
  ) {
    self.init(
      columns: columns ?? 80,
      colour: Self.hasColour(environment) ? .sixteen : .none,
      isPlain: asksForPlain || !isTerminal,
      isUnicode: Self.isUnicode(environment)
    )
  }

  private static func hasColour(_ environment: [String: String]) -> Bool {
    guard environment["NO_COLOR", default: ""].isEmpty else { return false }
    let kind = environment["TERM", default: ""]
    return kind.isEmpty ? !environment["COLORTERM", default: ""].isEmpty : kind != "dumb"
  }

  /// Returns whether the locale's encoding is UTF-8, by the variable that POSIX gives precedence.
  private static func isUnicode(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.map { environment[$0, default: ""] }.first { !$0.isEmpty } ?? ""
    let name = locale.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
