internal import JSONDocument

/// Named sets of values for `.http` files, as the editors of JetBrains and Microsoft keep them.
///
/// They are in a file `http-client.env.json`: an object of objects. A set named `$shared` counts in
/// all the others. What is secret may be in a second file, `http-client.private.env.json`.
public struct RequestEnvironments: Equatable, Sendable {
  /// The values by name, by the name of their environment.
  private let environments: [String: [String: String]]

  /// The name of the set that counts in all others.
  private static let shared = "$shared"

  /// Reads the bytes of a file; `nil` if they are no JSON of that form.
  public init?(_ bytes: [UInt8]) {
    guard let object = (try? JSONValue.parse(bytes))?.asObject else { return nil }
    var environments: [String: [String: String]] = [:]
    for (name, value) in object {
      guard let members = value.asObject else { return nil }
      var values: [String: String] = [:]
      for (name, value) in members { values[name] = value.asString ?? value.text() }
      environments[name] = values
    }
    self.environments = environments
  }

  /// The names, sorted.
  public var names: [String] {
    environments.keys.filter { $0 != RequestEnvironments.shared }.sorted()
  }

  /// Returns the values of an environment; `nil` if there is none of the name.
  public func values(of name: String) -> [String: String]? {
    guard name != RequestEnvironments.shared, let own = environments[name] else { return nil }
    return (environments[RequestEnvironments.shared] ?? [:]).merging(own) { _, own in own }
  }
}
