/// What a piece of text means, from which each terminal derives how it looks.
///
/// A style is a role and never a colour. Roles do not combine: where they nest, the innermost
/// holds, because it says most.
public enum Style: Hashable, Sendable, CaseIterable {
  /// Text without a role.
  case plain
  /// Text of importance.
  case strong
  /// Text that is stressed.
  case emphasis
  /// Text as a machine reads or writes it.
  case code
  /// The title of what follows.
  case heading
  /// Text that may be overlooked.
  case faint
  /// What a change brought.
  case added
  /// What a change took away.
  case removed
  /// What a change made different.
  case changed
  /// A verdict in the learner's favour.
  case right
  /// A verdict against the learner's answer.
  case wrong
  /// Something to be aware of.
  case notice
  /// The text in front of the cursor.
  case prompt
  /// A request method.
  case method
  /// A status code of the classes 1xx and 2xx.
  case statusSuccess
  /// A status code of the class 3xx.
  case statusRedirect
  /// A status code of the class 4xx.
  case statusClientError
  /// A status code of the class 5xx.
  case statusServerError
  /// The name of a field.
  case fieldName
  /// The value of a field.
  case fieldValue
  /// The name of a member of a JSON object.
  case jsonName
  /// A JSON string that is not a name.
  case jsonString
  /// A JSON number.
  case jsonNumber
  /// One of the JSON literals true, false and null.
  case jsonWord
  /// A thing to type.
  case key
}

extension Style {
  /// Returns the style of a status code, by its class (RFC 9110, section 15).
  public static func status(_ code: Int) -> Style {
    switch code {
    case 100..<300: .statusSuccess
    case 300..<400: .statusRedirect
    case 400..<500: .statusClientError
    case 500..<600: .statusServerError
    default: .plain
    }
  }
}
