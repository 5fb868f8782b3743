import ArgumentParser
import Curriculum
import Laboratory

/// The files beside a `.http` file that have named sets of values for it.
struct EnvironmentFiles {
  private let folder: String

  /// The names of the files; what the second says counts more.
  private static let names = ["http-client.env.json", "http-client.private.env.json"]

  /// Creates the access to the files beside another one; those of standard input are here.
  init(beside path: String) {
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Returns the values of an environment; none without a name.
  func values(of name: String?) throws -> [String: String] {
    guard let name else { return [:] }
    let files = try EnvironmentFiles.names.compactMap(environments)
    let sets = files.compactMap { $0.values(of: name) }
    guard !sets.isEmpty else { throw missing(name, files) }
    return sets.reduce([:]) { $0.merging($1) { _, new in new } }
  }

  private func environments(in name: String) throws -> RequestEnvironments? {
    guard let bytes = try? Files.bytes(at: folder + name) else { return nil }
    guard let environments = RequestEnvironments(bytes) else {
      throw UnreadableFile(
        reason: "\(folder)\(name) is no environment file: expected {\"NAME\": {\"VALUE\": …}}"
      )
    }
    return environments
  }

  private func missing(_ name: String, _ files: [RequestEnvironments]) -> ValidationError {
    let path = folder + EnvironmentFiles.names[0]
    guard !files.isEmpty else {
      return ValidationError("There is no environment '\(name)', for there is no file \(path).")
    }
    let names = files.flatMap(\.names)
    let near = Spelling.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    let help = near ?? "there is \(names.joined(separator: ", "))"
    return ValidationError("There is no environment '\(name)' in \(path): \(help)")
  }
}
