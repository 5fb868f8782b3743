/// Checks the authority that names a host, with a port or without (RFC 3986, section 3.2).
enum Authority {
  /// Returns whether the bytes are `uri-host [ ":" port ]`, as RFC 9110, section 7.2 has it.
  static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let (host, port) = split(bytes) else { return false }
    return isURIHost(host) && port?.allSatisfy(\.isDigit) ?? true
  }

  /// Returns whether the bytes are `uri-host ":" port` with neither empty: what CONNECT names.
  static func isTunnelDestination(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let (host, port) = split(bytes), let port, !host.isEmpty, !port.isEmpty else {
      return false
    }
    return isURIHost(host) && port.allSatisfy(\.isDigit)
  }

  /// Returns whether the bytes name no host, though perhaps a port.
  static func isWithoutHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || bytes.first == UInt8(ascii: ":")
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) -> (host: ArraySlice<UInt8>, port: ArraySlice<UInt8>?)? {
    var end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    if bytes.first == UInt8(ascii: "[") {
      guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      end = bracket + 1
    }
    guard end < bytes.endIndex else { return (bytes, nil) }
    guard bytes[end] == UInt8(ascii: ":") else { return nil }
    return (bytes[..<end], bytes[(end + 1)...])
  }

  private static func isURIHost(_ host: ArraySlice<UInt8>) -> Bool {
    guard host.first == UInt8(ascii: "[") else {
      return host.allSatisfy(\.isRegisteredNameCharacter) && hasWholePercentEncodings(host)
    }
    let address = host.dropFirst().dropLast()
    return IPv6Address.isValid(address) || isFutureAddress(address)
  }

  /// Returns whether each `%` is followed by two hexadecimal digits.
  static func hasWholePercentEncodings(_ bytes: ArraySlice<UInt8>) -> Bool {
    firstBrokenPercentEncoding(in: bytes) == nil
  }

  /// Returns the index of the first `%` that is not followed by two hexadecimal digits.
  static func firstBrokenPercentEncoding(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { index in
      guard bytes[index] == UInt8(ascii: "%") else { return false }
      let digits = bytes[(index + 1)...].prefix(2)
      return digits.count < 2 || !digits.allSatisfy(\.isHexadecimalDigit)
    }
  }

  private static func isFutureAddress(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.first?.lowercased == UInt8(ascii: "v") else { return false }
    let parts = address.dropFirst().split(
      separator: UInt8(ascii: "."),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard parts.count == 2, let version = parts.first, let rest = parts.last else { return false }
    return !version.isEmpty && version.allSatisfy(\.isHexadecimalDigit) && !rest.isEmpty
      && rest.allSatisfy {
        $0 == UInt8(ascii: ":") || ($0.isRegisteredNameCharacter && $0 != UInt8(ascii: "%"))
      }
  }
}
