public import HTTPSemantics

/// A way to write a request down so that another client sends it.
public enum CallFormat: String, CaseIterable, Sendable {
  /// A command line of curl.
  case curl
  /// A command line of HTTPie.
  case httpie
  /// A command line of xh.
  case xh
  /// A file of Hurl.
  case hurl
  /// A script in Python with the module `requests`.
  case python
  /// A script in JavaScript with `fetch`.
  case javascript
  /// A script in Swift with `URLSession`.
  case swift
  /// The message itself, as in a `.http` file.
  case http

  /// Who sends what is written, in a few words.
  public var meaning: String {
    switch self {
    case .curl: "a command line"
    case .httpie: "a command line of HTTPie"
    case .xh: "a command line of xh"
    case .hurl: "a file of Hurl"
    case .python: "a script with requests"
    case .javascript: "a script with fetch"
    case .swift: "a script with URLSession"
    case .http: "a .http file"
    }
  }
}

/// The reason why a client cannot send a request, as a sentence.
public struct CallRefusal: Error, Hashable, Sendable {
  /// The sentence.
  public let sentence: String

  /// Creates a reason.
  init(_ sentence: String) {
    self.sentence = sentence
  }
}

extension CallFormat {
  /// Writes a request down for a client, addressed to the practice server.
  ///
  /// What clients tell by themselves is left to them: Content-Length, and Host where it is that of
  /// the address.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - added: The names of the fields that the client added that sent it; what they say of that
  ///     client is left out.
  ///   - address: The address of the practice server, such as `127.0.0.1:49731`.
  ///   - defaultHost: The host that the practice server answers for under its address.
  /// - Returns: The text that has the client send the request.
  /// - Throws: The reason why the client would send something else.
  public func text(
    of request: RequestMessage,
    added: [FieldName] = [],
    at address: String,
    defaultHost: String
  ) throws(CallRefusal) -> String {
    let request = try PortableRequest(
      request,
      added: added,
      at: address,
      defaultHost: defaultHost
    )
    return switch self {
    case .curl: try request.curlText()
    case .httpie: try request.itemsText(program: "http")
    case .xh: try request.itemsText(program: "xh")
    case .hurl: try request.hurlText()
    case .python: try request.pythonText()
    case .javascript: try request.javaScriptText()
    case .swift: try request.swiftText()
    case .http: try request.messageText()
    }
  }
}
