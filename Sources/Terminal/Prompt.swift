/// What stands on the line where the learner types.
public struct Prompt: Hashable, Sendable {
  /// The text in front of the cursor, as one line that ends with a space.
  public var segments: StyledText

  /// The text at the right edge, shown while it fits beside what is typed.
  public var right: StyledText?

  /// Creates a prompt of a left text and perhaps a right one.
  public init(_ segments: StyledText, right: StyledText? = nil) {
    self.segments = segments
    self.right = right
  }
}
