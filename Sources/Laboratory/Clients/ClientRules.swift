public import HTTPSemantics

/// What the RFCs ask of a client, each point that people or programs get wrong as a choice.
///
/// The first value of each choice is that of the strict client. A misconception is a change of
/// these rules, and so is the behaviour of a well-known client.
public struct ClientRules: Hashable, NamedRules {
  /// The method after 301.
  public var movedMethod: MovedMethod = .postBecomesGet
  /// The method after 302.
  public var foundMethod: MovedMethod = .postBecomesGet
  /// The method after 303.
  public var seeOtherMethod: SeeOtherMethod = .becomesGet
  /// The method after 307 and 308.
  public var temporaryMethod: TemporaryMethod = .kept
  /// What becomes of the content after 301 or 302 where the method stays.
  public var redirectedContent: RedirectedContent = .sentAgain
  /// What becomes of the fields about the content where there is none any more.
  public var contentFields: ContentFields = .removed
  /// What becomes of credentials on the way to another origin.
  public var credentials: Credentials = .leftBehind
  /// What is sent again after a lost connection.
  public var retry: Retry = .idempotent
  /// What follows when that is lost too.
  public var failedRetry: FailedRetry = .reported
  /// What follows 417.
  public var failedExpectation: FailedExpectation = .repeatedWithout
  /// How members of problem details are read.
  public var problemMembers: ProblemMembers = .checked

  /// Creates the rules of the strict client.
  public init() {}

  /// The rules of the strict client.
  public static let strict = ClientRules()

  /// All rules by name.
  public static let keys: [RuleKey<ClientRules>] = [
    RuleKey("client-301", \.movedMethod),
    RuleKey("client-302", \.foundMethod),
    RuleKey("client-303", \.seeOtherMethod),
    RuleKey("client-307", \.temporaryMethod),
    RuleKey("client-content", \.redirectedContent),
    RuleKey("client-content-fields", \.contentFields),
    RuleKey("client-credentials", \.credentials),
    RuleKey("client-retry", \.retry),
    RuleKey("client-failed-retry", \.failedRetry),
    RuleKey("client-417", \.failedExpectation),
    RuleKey("client-problem", \.problemMembers),
  ]
}

extension ClientRules {
  /// The method after 301 or 302.
  ///
  /// RFC 9110, sections 15.4.2 and 15.4.3.
  public enum MovedMethod: String, Hashable, Sendable, CaseIterable {
    /// GET after POST, which is allowed; any other stays.
    case postBecomesGet = "post-to-get"
    /// The same, which is allowed as well.
    case kept
    /// GET after every method but HEAD.
    case becomesGet = "get"
  }

  /// The method after 303.
  ///
  /// RFC 9110, section 15.4.4.
  public enum SeeOtherMethod: String, Hashable, Sendable, CaseIterable {
    /// GET after every method but HEAD.
    case becomesGet = "get"
    /// GET after POST; any other stays.
    case postBecomesGet = "post-to-get"
    /// The same.
    case kept
  }

  /// The method after 307 and 308.
  ///
  /// RFC 9110, sections 15.4.8 and 15.4.9.
  public enum TemporaryMethod: String, Hashable, Sendable, CaseIterable {
    /// The same.
    case kept
    /// GET after every method but HEAD.
    case becomesGet = "get"
  }

  /// What becomes of the content after 301 or 302 where the method stays.
  ///
  /// RFC 9110, section 15.4: the original request is sent again.
  public enum RedirectedContent: String, Hashable, Sendable, CaseIterable {
    /// It is sent again.
    case sentAgain = "sent-again"
    /// It is left out.
    case leftOut = "left-out"
  }

  /// What becomes of the fields about the content where there is none any more.
  ///
  /// RFC 9110, section 15.4, point 5.
  public enum ContentFields: String, Hashable, Sendable, CaseIterable {
    /// They are removed.
    case removed
    /// They are sent all the same.
    case kept
  }

  /// What becomes of credentials on the way to another origin.
  ///
  /// RFC 9110, section 15.4, points 2 and 3.
  public enum Credentials: String, Hashable, Sendable, CaseIterable {
    /// They are removed.
    case leftBehind = "left-behind"
    /// They are sent to whoever is there.
    case kept
  }

  /// What is sent again after a lost connection.
  ///
  /// RFC 9110, section 9.2.2.
  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// Requests with idempotent methods.
    case idempotent
    /// Nothing.
    case nothing
    /// Everything.
    case everything
  }

  /// What follows when an automatic retry is lost too.
  ///
  /// RFC 9110, section 9.2.2.
  public enum FailedRetry: String, Hashable, Sendable, CaseIterable {
    /// The failure is reported.
    case reported
    /// Another retry, up to five in all.
    case retried
  }

  /// What follows 417.
  ///
  /// RFC 9110, section 10.1.1.
  public enum FailedExpectation: String, Hashable, Sendable, CaseIterable {
    /// The same request without the expectation.
    case repeatedWithout = "repeated"
    /// Nothing: it is taken for an error of the request.
    case reported
  }

  /// How members of problem details are read.
  ///
  /// RFC 9457, section 3.1.
  public enum ProblemMembers: String, Hashable, Sendable, CaseIterable {
    /// Those of the wrong type are ignored.
    case checked
    /// They are read as well as it goes: the text "404" as the number.
    case guessed
  }
}
