/// A representation that is about to be stored.
struct Draft {
  /// The representation.
  var representation: Representation
  /// Whether its bytes are other ones than those of the request's content.
  var isTransformed: Bool
}
