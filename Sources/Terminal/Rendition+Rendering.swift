extension Rendition {
  /// Returns a text as it is written to the terminal, without a line feed at its end.
  ///
  /// Each line resets what it sets, so lines may be cut apart and cleared one by one.
  public func render(_ text: StyledText) -> String {
    text.lines.map(line).joined(separator: "\n")
  }

  /// Returns lines as they are written to the terminal, each with a line feed at its end.
  public func render(_ lines: [StyledText]) -> String {
    lines.map { render($0) + "\n" }.joined()
  }

  private func line(_ text: StyledText) -> String {
    text.runs.map(written).joined()
  }

  private func written(_ run: StyledText.Run) -> String {
    switch colour {
    case .none: run.text
    case .sixteen:
      run.style.graphicRendition.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text
    }
  }
}

extension Style {
  /// The parameters of the SGR sequence (ECMA-48, section 8.3.117) that shows the style.
  ///
  /// Every colour is readable on dark and on light backgrounds: yellow, white and black are not
  /// used, nor blue, which is too dark on many black backgrounds.
  fileprivate var graphicRendition: String? {
    switch self {
    case .plain, .fieldValue: nil
    case .strong, .heading, .key: "1"
    case .faint: "2"
    case .emphasis: "3"
    case .code, .fieldName, .jsonName, .statusRedirect: "36"
    case .added, .statusSuccess, .jsonString: "32"
    case .removed, .statusClientError: "31"
    case .changed, .jsonNumber, .jsonWord: "35"
    case .right: "1;32"
    case .wrong, .statusServerError: "1;31"
    case .notice, .method: "1;35"
    case .prompt: "1;36"
    }
  }
}
