import Foundation

/// The file in which typed lines outlive the program, for the arrow keys.
struct HistoryFile {
  private let path: String
  private let limit = 1000

  /// Creates the access to the file that the environment names; nothing is opened yet.
  init(environment: [String: String], home: String) {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (state ?? home + "/.local/state") + "/methodical/history"
  }

  /// The file of whoever runs the program.
  static var ofThisUser: HistoryFile {
    HistoryFile(environment: ProcessInfo.processInfo.environment, home: Desk.home)
  }

  /// Removes the file, and returns whether there was one.
  func remove() -> Bool {
    unlink(path) == 0
  }

  /// Returns the lines of the file, the oldest first; none if it cannot be read.
  func lines() -> [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").suffix(limit).map(String.init)
  }

  /// Adds lines to the file and forgets the oldest beyond its limit.
  ///
  /// A history that cannot be kept is no reason to stop anybody from learning, so failures are silent.
  func append(_ new: [String]) {
    guard !new.isEmpty else { return }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let text = (lines() + new).suffix(limit).map { $0 + "\n" }.joined()
    _ = files.createFile(
      atPath: path,
      contents: Data(text.utf8),
      attributes: [.posixPermissions: 0o600]
    )
  }

  /// Returns whether a line holds what nobody should find in a file.
  static func isSecret(_ line: String) -> Bool {
    let words = [
      "authorization", "cookie", "bearer ", "auth=", "--user", " -u", "password", "secret",
      "api-key", "apikey", "api_key", "token=", "token:",
    ]
    let text = line.lowercased()
    if words.contains(where: text.contains) { return true }
    // A URI with user information: scheme, name, colon, password, at sign.
    guard let scheme = text.firstRange(of: "://") else { return false }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != " " }
    return authority.contains("@")
  }
}
