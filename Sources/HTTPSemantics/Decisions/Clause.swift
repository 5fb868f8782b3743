/// A place in a standard that obliges, allows or defines something.
public struct Clause: Hashable, Sendable {
  /// The document, such as `RFC 9110`.
  public let document: String
  /// The section within it, such as `9.3.4`; empty for the document as a whole.
  public let section: String

  /// Creates a clause.
  public init(_ document: String, _ section: String) {
    self.document = document
    self.section = section
  }

  /// Returns a section of RFC 9110, HTTP Semantics.
  public static func semantics(_ section: String) -> Clause { Clause("RFC 9110", section) }

  /// Returns a section of RFC 9112, HTTP/1.1.
  public static func http1(_ section: String) -> Clause { Clause("RFC 9112", section) }

  /// Returns a section of RFC 5789, PATCH Method for HTTP.
  public static func patch(_ section: String) -> Clause { Clause("RFC 5789", section) }
}

extension Clause: CustomStringConvertible {
  /// The clause as it is cited, such as `RFC 9110, 9.3.4`.
  public var description: String {
    section.isEmpty ? document : "\(document), \(section)"
  }
}
