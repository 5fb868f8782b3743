/// A word of the notation that chooses the media type of the content.
public enum MediaWord: String, CaseIterable, Sendable {
  /// Chooses JSON (RFC 8259).
  case json
  /// Chooses the content of a submitted form (URL standard, section 5).
  case form
  /// Chooses a merge patch (RFC 7396).
  case merge
  /// Chooses a JSON Patch (RFC 6902).
  case jpatch

  /// The media type that the word stands for.
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .merge: "application/merge-patch+json"
    case .jpatch: "application/json-patch+json"
    }
  }
}

extension MediaWord {
  /// Returns whether a Content-Type value names a format that is written as JSON.
  ///
  /// RFC 6839, section 3.1: the suffix `+json` says so, whatever comes before it.
  static func isJSON(_ contentType: String) -> Bool {
    let essence = essence(of: contentType)
    return essence == MediaWord.json.mediaType || essence.hasSuffix("+json")
  }

  /// Returns whether a Content-Type value names the content of a form.
  static func isForm(_ contentType: String) -> Bool {
    essence(of: contentType) == MediaWord.form.mediaType
  }

  private static func essence(of contentType: String) -> String {
    let essence = contentType.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
    return essence.lowercased()
  }
}
