/// A small mark that says in one character what a word would.
///
/// Terminals without Unicode get ASCII; plain output, which may be read aloud, gets words or
/// nothing at all.
public enum Sign: Hashable, Sendable, CaseIterable {
  /// The answer was right.
  case right
  /// The answer was wrong.
  case wrong
  /// The thing is new.
  case added
  /// The thing is gone.
  case removed
  /// The thing is different.
  case changed
  /// One leads to the other.
  case arrow
  /// The learner may type here.
  case pointer
  /// What follows is another thing.
  case separator
  /// What follows is an item of a list.
  case bullet
  /// What follows is a task that is not done.
  case unchecked
  /// What follows is a task that is done.
  case checked
  /// Something was left out.
  case ellipsis

  /// Returns the sign as a terminal can show it.
  public func text(in rendition: Rendition) -> String {
    let forms = forms
    if rendition.isPlain { return forms.plain }
    return rendition.isUnicode ? forms.unicode : forms.ascii
  }

  private var forms: (unicode: String, ascii: String, plain: String) {
    switch self {
    case .right: ("✓", "+", "right:")
    case .wrong: ("✗", "x", "wrong:")
    case .added: ("+", "+", "added")
    case .removed: ("−", "-", "removed")
    case .changed: ("~", "~", "changed")
    case .arrow: ("→", "->", "->")
    case .pointer: ("▸", ">", ">")
    case .separator: ("·", "-", ",")
    case .bullet: ("•", "*", "-")
    case .unchecked: ("☐", "[ ]", "[ ]")
    case .checked: ("☑", "[x]", "[x]")
    case .ellipsis: ("…", "...", "...")
    }
  }
}

extension Sign {
  /// Returns what stands between two words of a list: the separator with its spaces.
  public static func betweenWords(in rendition: Rendition) -> String {
    let text = Sign.separator.text(in: rendition) + " "
    return rendition.isPlain ? text : " " + text
  }
}
