import HTTPSemantics
import JSONDocument

extension Site {
  /// A world in which every policy occurs.
  static let practice = Site(
    host: "api.example.com",
    templates: plain + collections + conditional + guarded + obstructed + special,
    tokens: [
      PracticeToken(name: "reader", value: "r-1", scopes: ["read"]),
      PracticeToken(name: "writer", value: "w-1", scopes: ["read", "write"]),
      PracticeToken(name: "admin", value: "a-1", scopes: ["read", "write", "admin"]),
      PracticeToken(name: "old", value: "o-1", scopes: ["write"], isExpired: true),
    ],
    fixtures: fixtures,
    gonePaths: ["/accounts/7"]
  )

  private static let fixtures: [String: Representation] = [
    "/resource/123": ["key": "old_value", "note": "keep me"],
    "/users/53": ["id": 53, "name": "Lorem Ipsum", "email": "lorem.ipsum@example.com"],
    "/users/54": ["id": 54, "name": "Dolor", "email": "dolor@example.com", "nickname": "D"],
    "/lists/1": ["items": ["a", "b", "c"]],
    "/counters/hits": ["value": 0],
    "/orders/7": ["id": 7, "item": "book", "quantity": 1, "status": "open"],
    "/article/1": ["title": "First"],
    "/guarded/1": ["n": 1],
    "/weak/1": ["n": 1],
    "/hashed/1": ["n": 1],
    "/untagged/1": ["n": 1],
    "/secret/17": ["id": 17],
    "/private/1": ["id": 1],
    "/profile/9": ["email": "x@example.com", "city": "Ulm"],
    "/doc/current": ["text": "one"],
    "/versioned/1": ["name": "a", "version": 1],
    "/locked/1": ["n": 1],
    "/accounts/8": ["n": 8],
  ].mapValues { Representation($0) }.merging(
    ["/files/notes.txt": Representation(.plainText, Array("first line\n".utf8))]
  ) { first, _ in first }

  private static let plain = [
    ResourceTemplate("/resource/{id}"),
    ResourceTemplate(
      "/users/{id}",
      put: .replaceOnly,
      members: [
        Member("id", .integer, managed: .identifier),
        Member("name", .string, isRequired: true),
        Member("email", .email, isRequired: true, isUnique: true),
        Member("role", .string, choices: ["user", "admin"], scope: "admin"),
      ],
      storage: .normalising
    ),
    ResourceTemplate("/lists/{id}"),
    ResourceTemplate("/counters/{name}", patchFormats: [.increment]),
    ResourceTemplate("/files/{name}", mediaTypes: ["*/*"], patchFormats: [.append]),
    ResourceTemplate("/lenient/{id}", patchFormats: [.lenientJSON], patchCreates: true),
    ResourceTemplate(
      "/versioned/{id}",
      members: [Member("version", .integer, managed: .version), Member("name", .string)],
      storage: .normalising
    ),
    ResourceTemplate(
      "/stamped/{id}",
      members: [
        Member("createdAt", managed: .created), Member("updatedAt", managed: .modified),
        Member("name", .string), Member("count", .integer, minimum: 0),
      ],
      unknownMembers: .refuse,
      invalidContent: .badRequest,
      storage: .normalising
    ),
    ResourceTemplate("/slim/{id}", members: [Member("name", .string)], unknownMembers: .drop),
  ]

  private static let collections = [
    ResourceTemplate(
      "/articles",
      kind: .collection(of: "/article/{id}"),
      post: .create(at: "/article/{id}")
    ),
    ResourceTemplate("/article/{id}", post: .append(to: "/article/{id}", member: "notes")),
    ResourceTemplate(
      "/orders",
      kind: .collection(of: "/orders/{id}"),
      post: .create(at: "/orders/{id}"),
      idempotencyKey: IdempotencyKeyPolicy(.optional)
    ),
    ResourceTemplate(
      "/orders/{id}",
      post: .refuse,
      queryActions: ["cancel": .act(on: "/orders/{id}", change: ["status": "cancelled"])],
      members: [
        Member("id", .integer, managed: .identifier),
        Member("quantity", .integer, minimum: 1),
      ]
    ),
    ResourceTemplate(
      "/orders/{id}/cancel",
      kind: .processor,
      post: .act(on: "/orders/{id}", change: ["status": "cancelled"])
    ),
    ResourceTemplate("/search", kind: .processor, post: .search(in: "/article/{id}")),
    ResourceTemplate(
      "/searches",
      kind: .processor,
      post: .saveSearch(in: "/article/{id}", at: "/searches/{id}")
    ),
    ResourceTemplate("/searches/{id}", put: .refuse, isManaged: true),
    ResourceTemplate(
      "/payments",
      kind: .collection(of: "/payments/{id}"),
      post: .create(at: "/payments/{id}"),
      idempotencyKey: IdempotencyKeyPolicy(.required),
      answer: .receipt(at: "/receipts/{id}")
    ),
    ResourceTemplate("/payments/{id}"),
    ResourceTemplate("/receipts/{id}", put: .refuse),
    ResourceTemplate(
      "/contact",
      kind: .processor,
      mediaTypes: [.form],
      post: .createThenSee(at: "/messages/{id}", see: "/messages/{id}")
    ),
    ResourceTemplate("/messages/{id}"),
    ResourceTemplate(
      "/reports",
      kind: .processor,
      post: .accept(result: "/reports/{id}", monitor: "/reports/{id}/status", seconds: 5)
    ),
    ResourceTemplate("/reports/{id}"),
    ResourceTemplate("/reports/{id}/status", kind: .monitor),
    ResourceTemplate(
      "/pages",
      kind: .collection(of: "/pages/{name}"),
      post: .create(at: "/pages/{name}"),
      identifiers: .member("title")
    ),
    ResourceTemplate("/pages/{name}"),
    ResourceTemplate(
      "/tickets",
      kind: .processor,
      post: .create(at: "/tickets/{id}"),
      identifiers: .uuid
    ),
    ResourceTemplate("/tickets/{id}"),
    ResourceTemplate(
      "/carts",
      kind: .collection(of: "/carts/{id}"),
      post: .createAll(at: "/carts/{id}", each: "/carts/{id}/lines/{line}", member: "lines")
    ),
    ResourceTemplate("/carts/{id}", members: [Member("lines", .array)]),
    ResourceTemplate("/carts/{id}/lines/{line}", members: [Member("item", isRequired: true)]),
  ]

  private static let conditional = [
    ResourceTemplate("/guarded/{id}", preconditions: .required),
    ResourceTemplate("/weak/{id}", tag: .weak),
    ResourceTemplate("/hashed/{id}", tag: .content),
    ResourceTemplate("/untagged/{id}", tag: .none),
    ResourceTemplate("/patient/{id}", alreadyApplied: .success),
  ]

  private static let guarded = [
    ResourceTemplate(
      "/secret/{id}",
      patchFormats: [.merge],
      protection: Protection(readScope: "read", writeScope: "write")
    ),
    ResourceTemplate(
      "/private/{id}",
      protection: Protection(readScope: "admin", writeScope: "admin", isConcealed: true)
    ),
  ]

  private static let obstructed = [
    ResourceTemplate("/old/{id}", availability: .moved(to: "/new/{id}", 308)),
    ResourceTemplate("/new/{id}"),
    ResourceTemplate("/accounts/{id}", delete: .gone),
    ResourceTemplate("/locked/{id}", availability: .locked),
    ResourceTemplate("/drafts/{id}", availability: .lockedBy("/drafts/{id}/lock")),
    ResourceTemplate("/drafts/{id}/lock"),
    ResourceTemplate("/crowded/{id}", availability: .narrowed(size: 10, seconds: 30)),
    ResourceTemplate("/flaky/{id}", availability: .outage(seconds: 2)),
    ResourceTemplate(
      "/limited",
      kind: .collection(of: "/limited/{id}"),
      post: .create(at: "/limited/{id}"),
      availability: .limited(count: 5, seconds: 60)
    ),
    ResourceTemplate("/limited/{id}"),
    ResourceTemplate("/small/{id}", sizeLimit: 20, requiresLength: true),
  ]

  private static let special = [
    ResourceTemplate("/profile/{id}"),
    ResourceTemplate(
      "/profile/{id}/email",
      kind: .part(of: "/profile/{id}", pointer: "/email"),
      mediaTypes: [.plainText, .json]
    ),
    ResourceTemplate("/doc/current", history: "/doc/versions/{version}"),
    ResourceTemplate("/doc/versions/{version}", put: .refuse, delete: .refuse, isManaged: true),
    ResourceTemplate("/coded/{id}", coding: .gzip),
    ResourceTemplate("/spliced/{name}", mediaTypes: ["*/*"], contentRange: .splice),
    ResourceTemplate(
      "/fixed",
      kind: .fixed(FixedAnswer(299, fields: [.contentType: "text/plain"], text: "odd"))
    ),
    ResourceTemplate(
      "/fixed/471",
      kind: .fixed(FixedAnswer(471, fields: [.contentType: "text/plain"], text: "odd"))
    ),
  ]
}
