public import HTTPSemantics

/// Something that is to go wrong with requests, seeded and repeatable.
public struct Fault: Hashable, Sendable {
  /// What goes wrong.
  public enum Kind: Hashable, Sendable {
    /// The connection is lost before the request arrives.
    case dropRequest
    /// The connection is lost after the server has done the request.
    case dropResponse
    /// The connection is closed after so many bytes of the response's content.
    case truncate(Int)
    /// The connection is reset after the server has done the request.
    case reset
    /// The response comes so many milliseconds late.
    case delay(Int)
    /// The server fails with 500.
    case fail(Failure)
    /// The server refuses for the time being, and says for how many seconds.
    case refuse(StatusCode, retryAfter: Int)
  }

  /// What goes wrong.
  public var kind: Kind
  /// How many requests it happens to; `nil` for all that come.
  public var count: Int?
  /// Out of how many requests one is hit, by chance; 1 hits each.
  public var oneIn: Int
  /// Which requests it can happen to.
  public var selection: RequestSelection

  /// Creates a fault that happens once.
  public init(
    _ kind: Kind,
    count: Int? = 1,
    oneIn: Int = 1,
    selection: RequestSelection = RequestSelection()
  ) {
    self.kind = kind
    self.count = count
    self.oneIn = oneIn
    self.selection = selection
  }
}

/// A choice among requests, by method and path; what is not said may be anything.
public struct RequestSelection: Hashable, Sendable {
  /// The method.
  public var method: Method?
  /// The path.
  public var path: String?

  /// Creates a selection.
  public init(method: Method? = nil, path: String? = nil) {
    self.method = method
    self.path = path
  }

  /// Returns whether a request is chosen.
  public func contains(_ request: RequestMessage) -> Bool {
    (method == nil || method == request.method)
      && (path == nil || path == request.target.normalPath)
  }
}

/// A wish to hold the next request between two steps of the server.
public struct Pause: Hashable, Sendable {
  /// The name of the step before which it is held.
  public var step: String
  /// Which requests are held.
  public var selection: RequestSelection

  /// Creates a pause.
  public init(before step: String = "write", selection: RequestSelection = RequestSelection()) {
    self.step = step
    self.selection = selection
  }
}
