/// The reason for which a line of a progress file cannot be taken in.
public struct ProgressLineError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The line is no JSON.
    case malformed(message: String)
    /// The line is a JSON value of this type, and no object.
    case notAnObject(type: String)
    /// The object has none of the members by which lines are told apart.
    case unknownLine
    /// The file does not begin with a header.
    case missingHeader
    /// The header names another format.
    case otherFormat(String)
    /// The header names another version of the format, written by this version of the program.
    case otherVersion(Int, programVersion: String?)
    /// A member that every such line has is missing.
    case missingMember(String)
    /// A member that no such line has is there.
    case unknownMember(String)
    /// A member has another value than this.
    case wrongMember(String, expected: String)
    /// The file ends, or another one begins, after fewer or more lines than its header says.
    case otherCount(Count)
  }

  /// The lines of one kind, counted.
  public struct Count: Hashable, Sendable {
    /// What was counted: attempts or places.
    public let kind: String
    /// The number that the header says.
    public let expected: Int
    /// The number of lines.
    public let found: Int
  }

  /// What is wrong.
  public let problem: Problem
  /// The column of the place, from 1, where the problem has one.
  public let column: Int?

  /// Creates an error.
  public init(_ problem: Problem, column: Int? = nil) {
    self.problem = problem
    self.column = column
  }
}
