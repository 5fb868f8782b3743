/// In which content codings a resource is sent.
///
/// RFC 9110, section 8.4: a coded representation is another representation, with validators of its
/// own.
public enum CodingPolicy: String, Hashable, Sendable, CaseIterable {
  /// As it is kept.
  case identity
  /// As it is kept, or in gzip where the client prefers that.
  case gzip
}
