import HTTPSemantics
import JSONDocument
import Laboratory

extension Site {
  /// The resources of the handlers, with the policies that the corrected versions keep to.
  static let handlers = Site(
    host: "handlers.example",
    templates: [
      template("/express/users/{id}", "express-users", users),
      template("/express/documents/{id}", "express-documents", put: .createOrReplace, documents),
      template(
        "/express/if-match/{id}",
        "express-if-match",
        storage: .verbatim,
        preconditions: .required
      ),
      template(
        "/express/version/{id}",
        "express-version",
        users + [Member("version", .integer, managed: .version)],
        preconditions: .required
      ),
      template("/express/replace/{id}", "express-replace", plainUsers),
      template("/nextjs/users/{id}", "nextjs", plainUsers, unknown: .refuse),
      template("/django/users/{id}", "django", djangoUsers, unknown: .refuse),
    ],
    tokens: [PracticeToken(name: "admin", value: "admin-token", scopes: ["admin"])],
    fixtures: [
      "/express/users/123": jane.with("nickname", "Jay"),
      "/express/documents/welcome": ["id": "welcome", "title": "Welcome", "content": "Hello."],
      "/express/if-match/123": jane,
      "/express/version/123": jane.with("nickname", "Jay").with("version", 1),
      "/express/replace/123": jane,
      "/nextjs/users/123": jane,
      "/django/users/123": [
        "id": 123, "name": "Jane", "email": "jane@example.com", "nickname": "Jay",
      ],
      "/django/users/124": ["id": 124, "name": "Bob", "email": "bob@example.com"],
    ].mapValues { Representation($0) }
  )

  private static let jane: JSONValue = [
    "id": 123, "name": "Jane", "email": "jane@example.com", "role": "user",
  ]

  private static let identity = [
    Member("id", .integer, managed: .identifier),
    Member("name", .string, isRequired: true),
  ]

  private static let users =
    identity + [
      Member("email", .email, isRequired: true),
      Member("role", .string, choices: ["user", "editor", "admin"], scope: "admin"),
      Member("nickname", .string, isNullable: true),
    ]

  private static let plainUsers =
    identity + [
      Member("email", .email, isRequired: true),
      Member("role", .string, isRequired: true, choices: ["user", "editor"]),
    ]

  private static let djangoUsers =
    identity + [
      Member("email", .email, isRequired: true, isUnique: true),
      Member("nickname", .string, isNullable: true),
      Member("is_superuser", .boolean, scope: "admin"),
    ]

  private static let documents = [
    Member("id", .string, managed: .identifier), Member("title", .string),
    Member("content", .string),
  ]

  private static func template(
    _ path: PathTemplate,
    _ handler: String,
    put: PutPolicy = .replaceOnly,
    _ members: [Member] = [],
    unknown: UnknownMemberPolicy = .drop,
    storage: StoragePolicy = .normalising,
    preconditions: PreconditionPolicy = .optional
  ) -> ResourceTemplate {
    ResourceTemplate(
      path,
      put: put,
      patchFormats: [],
      delete: .refuse,
      members: members,
      unknownMembers: members.isEmpty ? .keep : unknown,
      invalidContent: unknown == .drop && !members.isEmpty ? .badRequest : .unprocessable,
      storage: storage,
      preconditions: preconditions,
      handler: handler
    )
  }
}

extension JSONValue {
  /// Returns the object with another member.
  fileprivate func with(_ name: String, _ value: JSONValue) -> JSONValue {
    var object = asObject ?? [:]
    object[name] = value
    return .object(object)
  }
}
