/// What an answer is worth, and which wrong models it matches.
public struct Judgement: Hashable, Sendable {
  /// The judgement in one word.
  public enum Verdict: Hashable, Sendable {
    /// Everything asked for is there.
    case right
    /// Something asked for is there, and something is not.
    case partly
    /// Nothing asked for is there.
    case wrong
  }

  /// The share of what was asked for that the answer has, from 0 to 1.
  public let score: Double
  /// The ids of the misconceptions that predict this very answer, in the order of matching.
  public let misconceptions: [String]

  /// Creates a judgement, or `nil` for a score that is not from 0 to 1.
  public init?(score: Double, misconceptions: [String] = []) {
    guard (0...1).contains(score) else { return nil }
    self.init(checked: score, misconceptions)
  }

  private init(checked score: Double, _ misconceptions: [String]) {
    self.score = score
    self.misconceptions = misconceptions
  }

  /// The judgement of an answer to which nothing is missing.
  public static let right = Judgement(checked: 1, [])

  /// Judges an answer to be wrong, as these misconceptions predict it.
  public static func wrong(misconceptions: [String] = []) -> Judgement {
    Judgement(checked: 0, misconceptions)
  }

  /// The score in one word.
  public var verdict: Verdict {
    switch score {
    case 1: .right
    case 0: .wrong
    default: .partly
    }
  }
}
