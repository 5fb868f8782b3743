import Foundation

/// A page of `docs` that describes a JSON format.
struct FormatPage {
  private let text: String

  /// Reads the page of a name.
  init(_ name: String) throws {
    let file = URL(filePath: #filePath).appending(path: "../../../docs/\(name).md")
    text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
  }

  /// Returns the names of members in a document, at any depth, that the page does not speak of.
  func unknownNames(in json: String) throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return Self.names(in: document).filter { !text.contains("`\($0)`") }.sorted()
  }

  private static func names(in value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { names, member in
        // What a state holds is the learner's, and no part of the format.
        if member.key != "state" { names.formUnion(Self.names(in: member.value)) }
      }
    }
    let elements = value as? [Any] ?? []
    return elements.reduce(into: []) { $0.formUnion(Self.names(in: $1)) }
  }
}
