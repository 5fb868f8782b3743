/// What a world says about the resources whose paths fit one template.
///
/// These are the policies that the RFCs leave to the resource; what they oblige to is in
/// `OriginRules`.
public struct ResourceTemplate: Hashable, Sendable {
  /// The paths that are meant.
  public var path: PathTemplate
  /// What sort of thing the resources are.
  public var kind: ResourceKind
  /// The media types of representations that are taken; the first is the preferred one, `*/*` takes
  /// any.
  public var mediaTypes: [MediaType]
  /// Whether GET and HEAD are allowed.
  public var allowsGet: Bool
  /// What PUT may do.
  public var put: PutPolicy
  /// What POST does.
  public var post: PostPolicy
  /// What POST does when the query parameter `do` has one of these values.
  public var queryActions: [String: PostPolicy]
  /// The patch formats that are taken; none means that PATCH is not allowed.
  public var patchFormats: [PatchFormat]
  /// Whether a merge patch creates a missing representation.
  public var patchCreates: Bool
  /// What becomes of a PATCH that arrives while another one is under way.
  public var concurrentPatch: ConcurrentPatchPolicy
  /// Whether and how DELETE is done.
  public var delete: DeletePolicy
  /// The members of the representation that something is known of.
  public var members: [Member]
  /// What becomes of other members.
  public var unknownMembers: UnknownMemberPolicy
  /// The status for content that is well-formed and does not fit the members.
  public var invalidContent: InvalidContentPolicy
  /// What becomes of the bytes.
  public var storage: StoragePolicy
  /// How entity tags are made.
  public var tag: TagPolicy
  /// Whether the date of the last write is known to clients.
  public var hasLastModified: Bool
  /// Whether a write has to be conditional.
  public var preconditions: PreconditionPolicy
  /// What is answered when If-Match is false but the change is in place already.
  public var alreadyApplied: AlreadyAppliedPolicy
  /// What PUT makes of Content-Range.
  public var contentRange: ContentRangePolicy
  /// What is made of content without Content-Type.
  public var untypedContent: UntypedContentPolicy
  /// The largest content in bytes that is taken.
  public var sizeLimit: Int
  /// Whether a content without Content-Length is refused with 411.
  public var requiresLength: Bool
  /// Where the identifiers of created resources come from.
  public var identifiers: IdentifierPolicy
  /// What is made of Idempotency-Key.
  public var idempotencyKey: IdempotencyKeyPolicy
  /// What a successful write answers when the client states no preference.
  public var answer: AnswerPolicy
  /// Who may read and write.
  public var protection: Protection
  /// What stands in the way before anything else.
  public var availability: Availability
  /// Where a copy of each version is kept; the variable `version` is its number.
  public var history: PathTemplate?
  /// Whether clients can do nothing about the resources, so that states are compared without them.
  public var isManaged: Bool
  /// The value of Cache-Control in successful responses.
  public var cacheControl: String?
  /// The name of a handler that does what policies cannot say.
  public var handler: String?

  /// Creates a template; what is not given is what a plain JSON resource does.
  public init(
    _ path: PathTemplate,
    kind: ResourceKind = .item,
    mediaTypes: [MediaType] = [.json],
    allowsGet: Bool = true,
    put: PutPolicy = .createOrReplace,
    post: PostPolicy = .refuse,
    queryActions: [String: PostPolicy] = [:],
    patchFormats: [PatchFormat] = [.merge, .jsonPatch],
    patchCreates: Bool = false,
    concurrentPatch: ConcurrentPatchPolicy = .oneAfterTheOther,
    delete: DeletePolicy = .remove,
    members: [Member] = [],
    unknownMembers: UnknownMemberPolicy = .keep,
    invalidContent: InvalidContentPolicy = .unprocessable,
    storage: StoragePolicy = .verbatim,
    tag: TagPolicy = .version,
    hasLastModified: Bool = true,
    preconditions: PreconditionPolicy = .optional,
    alreadyApplied: AlreadyAppliedPolicy = .preconditionFailed,
    contentRange: ContentRangePolicy = .refuse,
    untypedContent: UntypedContentPolicy = .refuse,
    sizeLimit: Int = 1 << 20,
    requiresLength: Bool = false,
    identifiers: IdentifierPolicy = .counter(from: 1),
    idempotencyKey: IdempotencyKeyPolicy = IdempotencyKeyPolicy(),
    answer: AnswerPolicy = .representation,
    protection: Protection = Protection(),
    availability: Availability = .available,
    history: PathTemplate? = nil,
    isManaged: Bool = false,
    cacheControl: String? = nil,
    handler: String? = nil
  ) {
    self.path = path
    self.kind = kind
    self.mediaTypes = mediaTypes
    self.allowsGet = allowsGet
    self.put = put
    self.post = post
    self.queryActions = queryActions
    self.patchFormats = patchFormats
    self.patchCreates = patchCreates
    self.concurrentPatch = concurrentPatch
    self.delete = delete
    self.members = members
    self.unknownMembers = unknownMembers
    self.invalidContent = invalidContent
    self.storage = storage
    self.tag = tag
    self.hasLastModified = hasLastModified
    self.preconditions = preconditions
    self.alreadyApplied = alreadyApplied
    self.contentRange = contentRange
    self.untypedContent = untypedContent
    self.sizeLimit = sizeLimit
    self.requiresLength = requiresLength
    self.identifiers = identifiers
    self.idempotencyKey = idempotencyKey
    self.answer = answer
    self.protection = protection
    self.availability = availability
    self.history = history
    self.isManaged = isManaged
    self.cacheControl = cacheControl
    self.handler = handler
  }
}
