extension Site {
  /// Returns whether requests to a host, with or without port, are for this site.
  ///
  /// The default site also answers for the loopback names and for a request that names no host.
  public func answers(for host: String) -> Bool {
    let name = Site.withoutPort(host).utf8
    if Site.isSame(name, self.host) { return true }
    return isDefault && Site.loopbackNames.contains { Site.isSame(name, $0) }
  }

  private static let loopbackNames = ["127.0.0.1", "localhost", "[::1]", "", "localhost."]

  private static func isSame(_ name: Substring.UTF8View, _ other: String) -> Bool {
    name.elementsEqual(other.utf8) { $0.lowercased == $1.lowercased }
  }

  private static func withoutPort(_ host: String) -> Substring {
    guard let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) else { return host[...] }
    let port = host.utf8[host.utf8.index(after: colon)...]
    return port.allSatisfy(\.isDigit) ? host[..<colon] : host[...]
  }
}
