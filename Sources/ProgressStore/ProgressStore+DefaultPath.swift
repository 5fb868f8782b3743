extension ProgressStore {
  /// Returns the path at which progress is kept unless the learner names another.
  ///
  /// The XDG Base Directory Specification decides: `$XDG_DATA_HOME`, or `.local/share` in the home
  /// folder if the variable is unset, empty or a relative path.
  public static func defaultPath(environment: [String: String], home: String) -> String {
    let named = environment["XDG_DATA_HOME"] ?? ""
    let data = named.hasPrefix("/") ? named : "\(home)/.local/share"
    return "\(data)/methodical/progress.sqlite"
  }
}
