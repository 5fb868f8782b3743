extension String {
  /// Returns whether both strings hold the same code points, without any normalisation.
  ///
  /// Swift's `==` calls canonically equivalent strings equal; RFC 8259, section 8.3 and RFC 6901,
  /// section 4 do not.
  func hasSameScalars(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return utf8.withContiguousBytes { left in
      other.utf8.withContiguousBytes { right in left.elementsEqual(right) }
    }
  }

  /// Hashes the code points, so that canonically equivalent strings do not all collide.
  func hashScalars(into hasher: inout Hasher) {
    utf8.withContiguousBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(utf8.count)
  }
}
