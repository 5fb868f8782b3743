public import HTTPSemantics

/// A client, told by what it adds to a request and by what it does with a response.
public struct ClientProfile: Hashable, Sendable {
  /// Which client it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One that does what RFC 9110 asks of it, and nothing more.
    case strict
    /// Python's module, version 2.34.2.
    case requests
    /// JavaScript's function, as Node.js 20 has it.
    case fetch
    /// A form in a page of a browser.
    case form
    /// The command, version 7.88.1.
    case curl
  }

  /// Which client it is.
  public let kind: Kind
  /// The rules that it keeps to.
  public var rules: ClientRules
  /// The fields that it sends with each request unless others are given, in their order.
  public let defaultFields: Fields
  /// The media type that it states for content when none is given; `nil` if it states none.
  public let contentType: String?
  /// The most redirects that it follows one after the other.
  public let redirectLimit: Int

  /// The strict client; its rules can be changed to those of a misconception.
  public static let strict = ClientProfile(.strict)
  /// Python's `requests`.
  public static let requests = ClientProfile(.requests)
  /// JavaScript's `fetch`.
  public static let fetch = ClientProfile(.fetch)
  /// A form in a browser.
  public static let form = ClientProfile(.form)
  /// The command `curl`.
  public static let curl = ClientProfile(.curl)

  /// All clients, the strict one first.
  public static let all: [ClientProfile] = [.strict, .requests, .fetch, .form, .curl]

  /// Returns the client that a name stands for, such as `requests` or `browser form`.
  public static func named(_ name: String) -> ClientProfile? {
    all.first { $0.name == name || $0.kind.rawValue == name }
  }

  /// The name by which it is asked for.
  public var name: String { kind == .form ? "browser form" : kind.rawValue }

  private init(_ kind: Kind) {
    self.kind = kind
    rules = ClientRules(of: kind)
    switch kind {
    case .strict: (defaultFields, contentType, redirectLimit) = ([:], nil, 10)
    case .requests: (defaultFields, contentType, redirectLimit) = (Self.requestsFields, nil, 30)
    case .fetch:
      (defaultFields, contentType, redirectLimit) =
        (Self.fetchFields, "text/plain;charset=UTF-8", 20)
    case .form:
      (defaultFields, contentType, redirectLimit) = (Self.formFields, MediaType.form.text, 20)
    case .curl:
      (defaultFields, contentType, redirectLimit) = (Self.curlFields, MediaType.form.text, 50)
    }
  }

  private static let requestsFields: Fields = [
    .userAgent: "python-requests/2.34.2", "Accept-Encoding": "gzip, deflate", .accept: "*/*",
    .connection: "keep-alive",
  ]

  private static let fetchFields: Fields = [
    "accept": "*/*", "accept-language": "*", "sec-fetch-mode": "cors", "user-agent": "node",
    "accept-encoding": "gzip, deflate",
  ]

  /// What browsers have in common; each has more, and an order of its own.
  private static let formFields: Fields = [
    .userAgent: "Mozilla/5.0", .accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "en", "Accept-Encoding": "gzip, deflate", .connection: "keep-alive",
  ]

  private static let curlFields: Fields = [.userAgent: "curl/7.88.1", .accept: "*/*"]
}

extension ClientRules {
  /// Creates the rules that a client keeps to, as it was seen to do.
  fileprivate init(of kind: ClientProfile.Kind) {
    self.init()
    if kind != .strict { retry = .nothing }
    switch kind {
    case .strict, .fetch, .form: break
    case .requests:
      foundMethod = .becomesGet
      redirectedContent = .leftOut
    case .curl:
      seeOtherMethod = .postBecomesGet
      redirectedContent = .leftOut
    }
    if kind == .requests || kind == .fetch || kind == .form { failedExpectation = .reported }
  }
}
