extension ProblemType {
  /// The method is not known here.
  public static let unknownMethod = ProblemType(
    "unknown-method",
    "The method is not known here",
    501
  )
  /// The target does not support the method.
  public static let methodNotAllowed = ProblemType(
    "method-not-allowed",
    "The target does not support the method",
    405
  )
  /// The target has no representation.
  public static let notFound = ProblemType(
    "not-found",
    "The target has no representation",
    404
  )
  /// The target is gone for good.
  public static let gone = ProblemType(
    "gone",
    "The target is gone for good",
    410
  )
  /// The target is found elsewhere.
  public static let moved = ProblemType(
    "moved",
    "The target is found elsewhere",
    308
  )
  /// The target is locked.
  public static let locked = ProblemType(
    "locked",
    "The target is locked",
    423
  )
  /// The target is out of order for a while.
  public static let unavailable = ProblemType(
    "unavailable",
    "The target is out of order for a while",
    503
  )
  /// The request came too early to be trusted.
  public static let tooEarly = ProblemType(
    "too-early",
    "The request came too early to be trusted",
    425
  )
  /// Too many requests came in too short a time.
  public static let tooManyRequests = ProblemType(
    "too-many-requests",
    "Too many requests came in too short a time",
    429
  )
  /// The request has no valid credentials.
  public static let unauthenticated = ProblemType(
    "unauthenticated",
    "The request has no valid credentials",
    401
  )
  /// The credentials are malformed.
  public static let malformedCredentials = ProblemType(
    "malformed-credentials",
    "The credentials are malformed",
    400
  )
  /// The token does not entitle to this.
  public static let insufficientScope = ProblemType(
    "insufficient-scope",
    "The token does not entitle to this",
    403
  )
  /// The expectation cannot be met.
  public static let expectationFailed = ProblemType(
    "expectation-failed",
    "The expectation cannot be met",
    417
  )
  /// The media type is not taken here.
  public static let unsupportedMediaType = ProblemType(
    "unsupported-media-type",
    "The media type is not taken here",
    415
  )
  /// The content coding is not taken here.
  public static let unsupportedContentCoding = ProblemType(
    "unsupported-content-coding",
    "The content coding is not taken here",
    415
  )
  /// The patch format is not taken here.
  public static let unsupportedPatchFormat = ProblemType(
    "unsupported-patch-format",
    "The patch format is not taken here",
    415
  )
  /// The content is too large.
  public static let contentTooLarge = ProblemType(
    "content-too-large",
    "The content is too large",
    413
  )
  /// The content needs a Content-Length.
  public static let lengthRequired = ProblemType(
    "length-required",
    "The content needs a Content-Length",
    411
  )
  /// A partial PUT is not supported.
  public static let contentRangeUnsupported = ProblemType(
    "content-range-unsupported",
    "A partial PUT is not supported",
    400
  )
  /// The content does not have the digest that was stated.
  public static let digestMismatch = ProblemType(
    "digest-mismatch",
    "The content does not have the digest that was stated",
    400
  )
  /// No representation is acceptable.
  public static let notAcceptable = ProblemType(
    "not-acceptable",
    "No representation is acceptable",
    406
  )
  /// The range lies outside the representation.
  public static let rangeNotSatisfiable = ProblemType(
    "range-not-satisfiable",
    "The range lies outside the representation",
    416
  )
  /// A precondition is false.
  public static let preconditionFailed = ProblemType(
    "precondition-failed",
    "A precondition is false",
    412
  )
  /// The request has to be conditional.
  public static let preconditionRequired = ProblemType(
    "precondition-required",
    "The request has to be conditional",
    428
  )
  /// The content is malformed.
  public static let malformedContent = ProblemType(
    "malformed-content",
    "The content is malformed",
    400
  )
  /// The patch document is malformed.
  public static let malformedPatch = ProblemType(
    "malformed-patch",
    "The patch document is malformed",
    400
  )
  /// The content does not fit the resource.
  public static let invalidContent = ProblemType(
    "invalid-content",
    "The content does not fit the resource",
    422
  )
  /// The content names another resource.
  public static let identifierMismatch = ProblemType(
    "identifier-mismatch",
    "The content names another resource",
    409
  )
  /// The content is based on an older version.
  public static let staleVersion = ProblemType(
    "stale-version",
    "The content is based on an older version",
    409
  )
  /// Another resource has the value already.
  public static let duplicateValue = ProblemType(
    "duplicate-value",
    "Another resource has the value already",
    409
  )
  /// The patch does not fit the current state.
  public static let patchNotApplicable = ProblemType(
    "patch-not-applicable",
    "The patch does not fit the current state",
    409
  )
  /// Another patch is under way.
  public static let concurrentPatch = ProblemType(
    "concurrent-patch",
    "Another patch is under way",
    409
  )
  /// A member needs more rights.
  public static let memberProtected = ProblemType(
    "member-protected",
    "A member needs more rights",
    403
  )
  /// The request needs an Idempotency-Key.
  public static let idempotencyKeyMissing = ProblemType(
    "idempotency-key-missing",
    "The request needs an Idempotency-Key",
    400
  )
  /// The Idempotency-Key is malformed.
  public static let idempotencyKeyMalformed = ProblemType(
    "idempotency-key-malformed",
    "The Idempotency-Key is malformed",
    400
  )
  /// A request with this key is under way.
  public static let idempotencyKeyInUse = ProblemType(
    "idempotency-key-in-use",
    "A request with this key is under way",
    409
  )
  /// The key was used for another request.
  public static let idempotencyKeyReused = ProblemType(
    "idempotency-key-reused",
    "The key was used for another request",
    422
  )
  /// A preference is not known.
  public static let unknownPreference = ProblemType(
    "unknown-preference",
    "A preference is not known",
    400
  )
  /// The request target is malformed.
  public static let malformedTarget = ProblemType(
    "malformed-target",
    "The request target is malformed",
    400
  )
  /// Something unexpected happened.
  public static let internalError = ProblemType(
    "internal-error",
    "Something unexpected happened",
    500
  )
}
