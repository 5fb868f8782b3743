extension Collection<UInt8> {
  /// Calls a function with the bytes side by side in memory, copying them only if they are not.
  func withContiguousBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}
