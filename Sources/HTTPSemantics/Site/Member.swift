/// What a resource says about one member of its JSON representation.
public struct Member: Hashable, Sendable {
  /// The type that a value has to have.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    /// Any JSON value.
    case any
    /// A string.
    case string
    /// A string with an at sign between other characters.
    case email
    /// A number.
    case number
    /// A number without a fraction.
    case integer
    /// True or false.
    case boolean
    /// An array.
    case array
    /// An object.
    case object
  }

  /// What the server fills a member with by itself.
  public enum Managed: String, Hashable, Sendable, CaseIterable {
    /// The last variable of the path.
    case identifier
    /// The date of the first write.
    case created
    /// The date of the last write.
    case modified
    /// A number that each write raises by one; a stale one in the content is a conflict.
    case version
  }

  /// The name of the member.
  public var name: String
  /// The type that its value has to have.
  public var type: ValueType
  /// Whether it may not be missing.
  public var isRequired: Bool
  /// Whether null is taken besides the type.
  public var isNullable: Bool
  /// Whether no other resource of the template may have the same value.
  public var isUnique: Bool
  /// What the server fills it with; `nil` when the client does.
  public var managed: Managed?
  /// The smallest number that is taken.
  public var minimum: Int?
  /// The strings that are taken; empty for any.
  public var choices: [String]
  /// The scope that a token needs to change the member.
  public var scope: String?

  /// Creates a description of a member.
  public init(
    _ name: String,
    _ type: ValueType = .any,
    isRequired: Bool = false,
    isNullable: Bool = false,
    isUnique: Bool = false,
    managed: Managed? = nil,
    minimum: Int? = nil,
    choices: [String] = [],
    scope: String? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.isUnique = isUnique
    self.managed = managed
    self.minimum = minimum
    self.choices = choices
    self.scope = scope
  }
}
