extension EntityTag {
  /// Returns a weak tag of some bytes, of their length in hexadecimal digits and a hash.
  public static func weak(of bytes: [UInt8]) -> EntityTag {
    let hash = EntityTag(contentOf: bytes, isWeak: true)
    return EntityTag(String(bytes.count, radix: 16) + "-" + hash.opaque, isWeak: true)
  }
}
