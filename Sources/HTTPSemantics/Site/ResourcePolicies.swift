/// The policies of a resource template, which say what the RFCs leave to the resource.
public struct ResourcePolicies: Hashable, Sendable {
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
  /// In which content codings it is sent.
  public var coding: CodingPolicy
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
}
