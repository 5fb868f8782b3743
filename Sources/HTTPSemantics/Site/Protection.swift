/// Who may read and write a resource.
public struct Protection: Hashable, Sendable {
  /// The scope that safe methods need; `nil` when everybody may read.
  public var readScope: String?
  /// The scope that other methods need; `nil` when everybody may write.
  public var writeScope: String?
  /// Whether a token without the scope gets 404 instead of 403 (RFC 9110, section 15.5.4).
  public var isConcealed: Bool

  /// Creates a protection; without arguments it keeps nobody out.
  public init(readScope: String? = nil, writeScope: String? = nil, isConcealed: Bool = false) {
    self.readScope = readScope
    self.writeScope = writeScope
    self.isConcealed = isConcealed
  }

  /// Returns the scope that a method needs, if it needs one.
  public func scope(for method: Method) -> String? {
    method.isSafe ? readScope : writeScope
  }
}
