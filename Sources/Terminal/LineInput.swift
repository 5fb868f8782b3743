/// The outcome of asking the learner for one line.
public enum LineInput: Hashable, Sendable {
  /// The line as typed, without its newline.
  case line(String)
  /// The learner pressed Control-C; the line so far is discarded.
  case interrupted
  /// The learner pressed Control-D on an empty line, or standard input ended.
  case endOfInput
}
