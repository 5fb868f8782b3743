extension ProgressLineError: CustomStringConvertible {
  /// What was expected and found, without the place.
  public var description: String {
    switch problem {
    case .malformed(let message): message
    case .notAnObject(let type): "expected an object, found \(Self.withArticle(type))"
    case .unknownLine: "expected a member 'attempt' or 'place'"
    case .missingHeader:
      "expected the first line of a progress file, with the format '\(ProgressHeader.format)'"
    case .otherFormat(let name):
      "expected the format '\(ProgressHeader.format)', found '\(name)'"
    case .otherVersion(let version, let program):
      "expected version \(ProgressHeader.version) of the format, found version \(version)"
        + (program.map { ", written by Methodical \($0)" } ?? "")
    case .missingMember(let name): "expected a member '\(name)'"
    case .unknownMember(let name): "found an unknown member '\(name)'"
    case .wrongMember(let name, let expected): "expected the member '\(name)' to be \(expected)"
    case .otherCount(let count):
      "expected \(count.expected) \(count.kind), as the header says, found \(count.found)"
    }
  }

  /// What to do about it; empty where the description says it already.
  public var remedy: String {
    switch problem {
    case .missingHeader, .otherFormat, .unknownLine:
      "progress files are written by 'methodical export progress'"
    case .otherVersion(let version, _) where version > ProgressHeader.version:
      "import the file with the version of Methodical that wrote it, or with a newer one"
    case .otherVersion:
      "import the file with the version of Methodical that wrote it, and export it with this one"
    case .otherCount: "the file was cut or changed; export it again"
    default: ""
    }
  }

  private static func withArticle(_ type: String) -> String {
    switch type {
    case "null": type
    case "array": "an \(type)"
    default: "a \(type)"
    }
  }
}
