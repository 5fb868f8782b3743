/// What a resource makes of Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).
public struct IdempotencyKeyPolicy: Hashable, Sendable {
  /// Whether a key is asked for.
  public enum Use: String, Hashable, Sendable, CaseIterable {
    /// The field is not known here.
    case ignored
    /// A key is honoured when there is one.
    case optional
    /// A request without a key is refused with 400.
    case required
  }

  /// Whether a key is asked for.
  public var use: Use
  /// How many seconds a key is remembered.
  public var lifetime: Int64
  /// Whether a key without quotes is taken, as many services do; the draft makes it a quoted
  /// string.
  public var allowsUnquoted: Bool
  /// Whether refused content is forgotten rather than replayed, as one well-known service does.
  public var forgetsRefusals: Bool

  /// Creates a policy.
  public init(
    _ use: Use = .ignored,
    lifetime: Int64 = 86_400,
    allowsUnquoted: Bool = false,
    forgetsRefusals: Bool = false
  ) {
    self.use = use
    self.lifetime = lifetime
    self.allowsUnquoted = allowsUnquoted
    self.forgetsRefusals = forgetsRefusals
  }
}
