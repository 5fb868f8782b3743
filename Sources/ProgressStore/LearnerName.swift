internal import Foundation

/// The name under which somebody learns.
public enum LearnerName {
  /// Returns the name that was typed, without white space around it and in Unicode's normal form C.
  ///
  /// The result is `nil` if nothing is left.
  public static func tidied(_ typed: String) -> String? {
    let name = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    return name.isEmpty ? nil : name.precomposedStringWithCanonicalMapping
  }

  /// Returns the known name that was meant by the typed one, as it is kept; `nil` if there is none.
  ///
  /// Names are equal if Unicode calls them canonically equivalent.
  public static func known(_ typed: String, among names: [String]) -> String? {
    guard let name = tidied(typed) else { return nil }
    return names.first { $0 == name } ?? names.first { tidied($0) == name }
  }
}
