public import HTTPSemantics
public import JSONDocument

/// A place at which a request cannot be read, what stands there and what was expected.
public struct NotationProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The line of the place, from 1.
  public let line: Int
  /// The number of characters before the place in its line, plus 1.
  public let column: Int
  /// The number of characters to underline, at least 1.
  public let length: Int
  /// The request as it stands, if it can be sent all the same.
  public let draft: DraftRequest?
}

extension NotationProblem {
  /// The ways in which a text that starts like a request is none.
  public enum Kind: Equatable, Sendable {
    /// A URI has nothing where its host should be.
    case missingHost
    /// A URI carries a user name or a password.
    case userInformation
    /// A target holds a character that no target holds as itself (RFC 3986, section 3).
    case targetCharacter(Character)
    /// A query item goes with the asterisk, which has no query.
    case queryWithoutPath
    /// The version of HTTP stands behind the target.
    case version(String)
    /// A second word or field chooses the media type.
    case repeatedMediaType(String)
    /// A word is neither an item nor content.
    case looseWord(String)
    /// A word follows an unquoted value of which it seems to be the rest.
    case wordAfterValue(String, head: String, value: String)
    /// A value stands apart from the separator before it.
    case spaceAfterSeparator(head: String, value: String)
    /// A separator stands apart from the name before it.
    case spaceBeforeSeparator(name: String, separator: String)
    /// An item starts with its separator.
    case missingName(separator: String)
    /// A quote is not closed.
    case openQuote(Character)
    /// Something follows a closing quote immediately.
    case textAfterQuote(Character)
    /// A field name is not a token (RFC 9110, section 5.1).
    case fieldName(String)
    /// A field value holds a control character (RFC 9110, section 5.5).
    case fieldValue(FieldName)
    /// A field is given twice, or given and removed.
    case repeatedField(FieldName)
    /// A bracket in the name of a member is not closed.
    case openBracket(name: String)
    /// Something follows a closing bracket in the name of a member.
    case textAfterBracket(name: String)
    /// A member is deeper within the content than JSON texts may nest.
    case tooDeep(limit: Int)
    /// A member is given twice.
    case repeatedMember(name: String)
    /// A member lies within a value that has no members, or no elements.
    case notContainer(name: String, found: JSONValue.Kind, expected: JSONValue.Kind)
    /// An element would leave a gap behind the elements that there are.
    case gap(name: String, count: Int)
    /// Form content is given a JSON value.
    case jsonInForm(name: String)
    /// Content follows items that are content as well.
    case contentAfterItems
    /// The content, or the value of a member, is not JSON.
    case notJSON(JSONSyntaxError, member: String?)
  }
}
