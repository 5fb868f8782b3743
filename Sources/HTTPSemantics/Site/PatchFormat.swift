/// A patch document's format that a resource takes.
///
/// RFC 5789, section 2: the media type of the patch document says what it means.
public enum PatchFormat: String, Hashable, Sendable, CaseIterable {
  /// A JSON merge patch (RFC 7396).
  case merge
  /// A JSON Patch (RFC 6902).
  case jsonPatch = "json-patch"
  /// `{"by": n}`, which adds a number to the member `value`; a format of this server's own.
  case increment
  /// Text that is added at the end; a format of this server's own.
  case append
  /// `application/json` read as a merge patch, which erratum 3169 of RFC 5789 advises against.
  case lenientJSON = "lenient-json"

  /// The media type that names the format.
  public var mediaType: MediaType {
    switch self {
    case .merge: .mergePatch
    case .jsonPatch: .jsonPatch
    case .increment: .increment
    case .append: .append
    case .lenientJSON: .json
    }
  }
}
