/// What a world says about the resources whose paths fit one template.
///
/// These are the policies that the RFCs leave to the resource; what they oblige to is in
/// `OriginRules`. They stand in `ResourcePolicies` and are read and written here by the same names.
/// All copies of a template share them, so that a request can be handed its template for nothing.
@dynamicMemberLookup
public struct ResourceTemplate: Hashable, Sendable {
  private var shared: Shared<ResourcePolicies>

  /// The policies together.
  public var policies: ResourcePolicies {
    get { shared.value }
    set { shared = Shared(newValue) }
  }

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
    coding: CodingPolicy = .identity,
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
    shared = Shared(
      ResourcePolicies(
        path: path,
        kind: kind,
        mediaTypes: mediaTypes,
        allowsGet: allowsGet,
        put: put,
        post: post,
        queryActions: queryActions,
        patchFormats: patchFormats,
        patchCreates: patchCreates,
        concurrentPatch: concurrentPatch,
        delete: delete,
        members: members,
        unknownMembers: unknownMembers,
        invalidContent: invalidContent,
        storage: storage,
        coding: coding,
        tag: tag,
        hasLastModified: hasLastModified,
        preconditions: preconditions,
        alreadyApplied: alreadyApplied,
        contentRange: contentRange,
        untypedContent: untypedContent,
        sizeLimit: sizeLimit,
        requiresLength: requiresLength,
        identifiers: identifiers,
        idempotencyKey: idempotencyKey,
        answer: answer,
        protection: protection,
        availability: availability,
        history: history,
        isManaged: isManaged,
        cacheControl: cacheControl,
        handler: handler
      )
    )
  }

  /// A policy of the template.
  public subscript<Policy>(
    dynamicMember policy: WritableKeyPath<ResourcePolicies, Policy>
  ) -> Policy {
    get { shared.value[keyPath: policy] }
    set { policies[keyPath: policy] = newValue }
  }
}
