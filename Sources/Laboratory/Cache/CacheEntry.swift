public import HTTPSemantics

/// A response that a cache has stored, with what is needed to use it again.
public struct CacheEntry: Hashable, Sendable {
  /// The target URI of the request (RFC 9111, section 2).
  public let target: TargetURI
  /// The method of the request.
  public let method: Method
  /// The response, without the fields that are never stored.
  public internal(set) var response: ResponseMessage
  /// How long the response is fresh.
  public private(set) var freshness: Freshness
  /// The method that made the entry invalid; `nil` while it is valid (RFC 9111, section 4.4).
  public internal(set) var invalidatedBy: Method?
  /// When the response was received or last validated.
  public private(set) var received: Timestamp
  /// When the request was sent that brought or last validated the response.
  private var sent: Timestamp
  /// The fields that Vary names, as the request had them, in the order of Vary.
  private(set) var selecting: [SelectingField]
  /// A number that grows with each entry stored.
  let serial: Int

  /// A request field that a response depends on.
  struct SelectingField: Hashable {
    /// Its name.
    let name: FieldName
    /// The members of its value; `nil` when the request had no such field.
    let value: [Substring]?
  }

  /// What becomes of an entry when it is asked for.
  public enum State: String, Hashable, Sendable {
    /// It can be used without asking.
    case fresh
    /// It has to be validated first, unless the client takes what is stale.
    case stale
    /// It has to be validated first in any case, for a write may have changed the state.
    case invalid
  }

  /// Stores the response to a request.
  init(
    _ response: ResponseMessage,
    to request: ForwardedRequest,
    at target: TargetURI,
    received: Timestamp,
    serial: Int,
    isGuessed: Bool
  ) {
    self.target = target
    self.serial = serial
    method = request.original.method
    var stored = response
    stored.fields = response.fields.storable
    self.response = stored
    freshness = Freshness(of: response, received: received, isGuessed: isGuessed)
    selecting = response.fields.selecting(request.original)
    sent = request.sent
    self.received = received
  }

  /// Returns the seconds since the origin server made or validated the response.
  ///
  /// RFC 9111, section 4.2.3, with both ways of telling the age it had when it came.
  public func age(at now: Timestamp) -> Int {
    let date = response.fields.date(.date, now: received) ?? received
    let told = response.fields.values(of: .age).first?.listMembers.first.flatMap(Int.init(delta:))
    let apparent = max(0, received.seconds - date.seconds)
    let corrected = Int64(told ?? 0) + max(0, received.seconds - sent.seconds)
    return Int(max(apparent, corrected) + max(0, now.seconds - received.seconds))
  }

  /// Returns what becomes of the entry when it is asked for.
  public func state(at now: Timestamp) -> State {
    if invalidatedBy != nil { return .invalid }
    return freshness.lifetime > age(at: now) ? .fresh : .stale
  }

  /// The fields of requests that the response depends on, in the order of Vary.
  public var selectingFields: [FieldName] { selecting.map(\.name) }

  /// Returns whether a request has the fields that Vary names, as the stored one had them.
  ///
  /// RFC 9111, section 4.1.
  func isSelected(by request: RequestMessage) -> Bool {
    selecting.allSatisfy { $0.value == request.fields[$0.name]?.listMembers }
  }

  /// Takes over what a newer response says about the same representation.
  ///
  /// RFC 9111, section 3.2. An age that another cache told was that of the old response.
  mutating func freshen(
    with newer: ResponseMessage,
    to request: ForwardedRequest,
    received: Timestamp,
    isGuessed: Bool
  ) {
    let fields = newer.fields.storable.without([.contentLength, .contentRange])
    response.fields = response.fields.without([.age]).updated(with: fields)
    freshness = Freshness(of: response, received: received, isGuessed: isGuessed)
    selecting = response.fields.selecting(request.original)
    sent = request.sent
    self.received = received
    invalidatedBy = nil
  }
}

extension Fields {
  /// The members of Vary: the names of the request fields that a response depends on.
  var variants: [Substring] { self[.vary]?.listMembers ?? [] }

  fileprivate func selecting(_ request: RequestMessage) -> [CacheEntry.SelectingField] {
    variants.map { name in
      let name = FieldName(String(name))
      return CacheEntry.SelectingField(name: name, value: request.fields[name]?.listMembers)
    }
  }
}

extension Int {
  /// Creates a number of seconds from digits (RFC 9111, section 1.2.2).
  fileprivate init?(delta text: Substring) {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit) else { return nil }
    self = Swift.min(Int(text) ?? .max, 2_147_483_648)
  }
}
