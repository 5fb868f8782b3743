public import HTTPSemantics

/// The representations of all servers of a network, target by target.
///
/// Targets of the first host are named by their path, those of others with the host before it, as
/// in `//httpbin.org/get` (RFC 3986, section 4.2).
public struct NetworkState: Equatable, Sendable {
  private let states: [ServerState]
  private let hosts: [String]

  /// Takes the state of origin servers.
  init(of origins: [OriginServer]) {
    states = origins.map(\.state)
    hosts = origins.map(\.site.host)
  }

  /// The representation of a target, without the members that the server manages.
  public subscript(target: String) -> Representation? {
    guard target.hasPrefix("//") else { return states.first?[target] }
    let host = target.dropFirst(2).prefix { $0 != "/" }
    guard let place = hosts.firstIndex(where: { $0.elementsEqual(host) }) else { return nil }
    return states[place][String(target.dropFirst(2 + host.count))]
  }

  /// What the targets of a host are named by before their path.
  fileprivate func prefix(of place: Int) -> String {
    place == 0 ? "" : "//" + hosts[place]
  }

  /// Returns what is different in another state of the same hosts.
  fileprivate func changes(to other: NetworkState) -> [StateChange.Entry] {
    guard hosts == other.hosts else { return [] }
    return states.indices.flatMap { place in
      StateChange(from: states[place], to: other.states[place]).entries.map {
        StateChange.Entry(path: prefix(of: place) + $0.path, kind: $0.kind)
      }
    }
  }
}

extension StateChange {
  /// Finds what is different in a network, the first host first.
  public init(from old: NetworkState, to new: NetworkState) {
    self.init(old.changes(to: new))
  }
}

extension Network {
  /// The state of all origin servers.
  public var states: NetworkState {
    NetworkState(of: origins)
  }

  /// Returns the name by which states know the target of a request.
  public func place(of request: RequestMessage) -> String {
    guard let route = route(request), route.place > 0 else { return request.target.normalPath }
    return states.prefix(of: route.place) + route.request.target.normalPath
  }
}

extension Exchange {
  /// The name by which states know the target, if the request could be read.
  public var place: String? {
    request.map(after.place)
  }
}
