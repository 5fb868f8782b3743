extension Site {
  /// Returns whether a host, with or without port, is this site's.
  public func isNamed(_ host: String) -> Bool {
    Site.isSame(Site.withoutPort(host).utf8, self.host)
  }

  /// Returns whether a host, with or without port, is this machine's, or not said at all.
  public static func isLoopback(_ host: String) -> Bool {
    let name = withoutPort(host).utf8
    return loopbackNames.contains { isSame(name, $0) }
  }

  /// Returns whether a path has a template here that says more than that all paths are meant.
  public func declares(_ path: String) -> Bool {
    match(path).map { $0.template.path.firstLiteral != nil } ?? false
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
