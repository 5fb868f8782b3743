public import JSONDocument

/// The state of a resource as it is sent: data with the metadata that is needed to read it.
///
/// RFC 9110, section 3.2 and 8. Two representations are the same when they mean the same: numbers
/// of JSON are compared by value, and the order of members does not count.
public struct Representation: Sendable {
  /// What the data is (section 8.3).
  public let mediaType: MediaType
  /// The language that the data is meant for, if one was stated (section 8.5).
  public let language: String?
  /// The data.
  public let bytes: [UInt8]
  /// The data read as JSON, when it is that.
  public let json: JSONValue?

  /// Creates a representation from its data.
  public init(_ mediaType: MediaType, _ bytes: [UInt8], language: String? = nil) {
    self.mediaType = mediaType
    self.language = language
    self.bytes = bytes
    self.json = mediaType.isJSON ? try? JSONValue.parse(bytes) : nil
  }

  /// Creates a representation from a value, written without white space.
  public init(_ json: JSONValue, mediaType: MediaType = .json, language: String? = nil) {
    self.init(mediaType, json.bytes(), json, language: language)
  }

  /// Creates a representation from data and what it was read as.
  init(_ mediaType: MediaType, _ bytes: [UInt8], _ json: JSONValue?, language: String? = nil) {
    self.mediaType = mediaType
    self.language = language
    self.bytes = bytes
    self.json = json
  }

  /// The data as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Representation: Hashable {
  /// Returns whether both mean the same.
  public static func == (left: Representation, right: Representation) -> Bool {
    guard left.mediaType == right.mediaType, left.language == right.language else { return false }
    if left.bytes == right.bytes { return true }
    guard let leftJSON = left.json, let rightJSON = right.json else { return false }
    return leftJSON == rightJSON
  }

  /// Feeds the meaning into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(mediaType)
    if let json { hasher.combine(json) } else { hasher.combine(bytes) }
  }
}
