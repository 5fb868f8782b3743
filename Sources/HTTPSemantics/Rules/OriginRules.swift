/// What the RFCs oblige an origin server to, each obligation that people get wrong as a choice.
///
/// The first value of each choice is the right one. A misconception is a change of these rules: a
/// copy of a server with the change answers as its believer would expect.
public struct OriginRules: Hashable, Sendable {
  /// How method names are compared.
  public var methodNames: MethodNames = .exact
  /// What an unknown method is answered with.
  public var unknownMethod: UnknownMethod = .notImplemented
  /// What a known method that the target does not support is answered with.
  public var disallowedMethod: DisallowedMethod = .withAllow
  /// Whether a query can make a safe method change something.
  public var safeMethods: SafeMethods = .areSafe
  /// What DELETE of a missing representation is answered with.
  public var deleteMissing: DeleteMissing = .notFound
  /// Whether a successful write is kept.
  public var writes: Writes = .areKept
  /// How a failure is told.
  public var errors: Errors = .status
  /// What PUT does to an existing representation.
  public var put: PutEffect = .replaces
  /// What PUT does where no representation is.
  public var putMissing: PutMissing = .byPolicy
  /// The status of a PUT that created a representation.
  public var putCreated: PutCreated = .created
  /// The status of a PUT that replaced a representation.
  public var putReplaced: PutReplaced = .ok
  /// What says which resource PUT is about.
  public var putTarget: PutTarget = .targetURI
  /// When a successful PUT is answered with validators.
  public var putValidators: PutValidators = .whenVerbatim
  /// Whether clients can set members that are the server's or need a scope.
  public var managedMembers: ManagedMembers = .protected
  /// What says how a patch document is meant.
  public var patchFormats: PatchFormats = .mediaType
  /// What is left of a patch that fails halfway.
  public var patchAtomicity: PatchAtomicity = .allOrNothing
  /// What a PATCH does that equals the last one at the target.
  public var patchRepetition: PatchRepetition = .applied
  /// What PATCH does where no representation is.
  public var patchMissing: PatchMissing = .byPolicy
  /// What null in a merge patch does to a member.
  public var mergeNull: MergeNull = .removes
  /// What an array in a merge patch does to an array.
  public var mergeArrays: MergeArrays = .replace
  /// What an object in a merge patch does to an object.
  public var mergeDepth: MergeDepth = .recursive
  /// What POST means.
  public var postMeaning: PostMeaning = .byResource
  /// Where POST can be sent.
  public var postTargets: PostTargets = .any
  /// The status of a successful POST.
  public var postStatus: PostStatus = .byOutcome
  /// Whether Idempotency-Key is honoured.
  public var idempotencyKeys: IdempotencyKeys = .byPolicy
  /// How If-Match compares entity tags.
  public var ifMatchComparison: TagComparison = .strong
  /// How If-None-Match compares entity tags.
  public var ifNoneMatchComparison: WeakTagComparison = .weak
  /// How the value of If-Match is read.
  public var ifMatchReading: IfMatchReading = .asGrammar
  /// What a false If-Match is answered with.
  public var failedIfMatch: FailedIfMatch = .preconditionFailed
  /// What a false If-None-Match is answered with.
  public var failedIfNoneMatch: FailedIfNoneMatch = .byMethod
  /// When preconditions are evaluated.
  public var preconditionOrder: PreconditionOrder = .afterChecks
  /// Whether another request can come between precondition and write.
  public var preconditionStep: PreconditionStep = .withWrite
  /// What becomes of a write without a precondition.
  public var unconditionalWrites: UnconditionalWrites = .byPolicy
  /// How missing credentials and missing rights are told.
  public var authentication: Authentication = .asDefined
  /// What becomes of a preference that is not known.
  public var unknownPreferences: UnknownPreferences = .ignored

  /// Creates the rules as the RFCs have them.
  public init() {}

  /// The rules as the RFCs have them.
  public static let strict = OriginRules()
}
