/// What becomes of the bytes of a representation that is stored.
public enum StoragePolicy: String, Hashable, Sendable, CaseIterable {
  /// They are kept as they came.
  case verbatim
  /// They are read, completed and written anew, so that the stored bytes are the server's.
  case normalising
}
