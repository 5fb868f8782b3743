extension Site {
  /// Returns whether requests to a host, with or without port, are for this site.
  ///
  /// The default site also answers for the loopback names and for a request that names no host.
  public func answers(for host: String) -> Bool {
    let name = Site.withoutPort(host).lowercased()
    if name == self.host.lowercased() { return true }
    return isDefault && ["localhost", "127.0.0.1", "[::1]", ""].contains(name)
  }

  private static func withoutPort(_ host: String) -> Substring {
    guard let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) else { return host[...] }
    let port = host.utf8[host.utf8.index(after: colon)...]
    return port.allSatisfy(\.isDigit) ? host[..<colon] : host[...]
  }
}
