/// A language in which calls are written in articles.
enum ScriptLanguage: Hashable, Sendable {
  /// Python.
  case python
  /// JavaScript.
  case javaScript

  /// The name of the language.
  var name: String { self == .python ? "Python" : "JavaScript" }
}
