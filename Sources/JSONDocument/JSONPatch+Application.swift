extension JSONPatch {
  /// The size of all values together that the operations of one patch may put in place.
  ///
  /// Each value counts one, and the UTF-8 bytes of its string, number or names. A few copies of a
  /// document into itself double it each time; RFC 5789, section 5 wants such patches bounded.
  public static let sizeLimit = 16 << 20

  /// Returns the target as all operations in order change it.
  ///
  /// RFC 6902, sections 4 and 5. The target is a value, so a patch that fails has changed nothing.
  public func applied(to target: JSONValue) throws(JSONPatchError) -> JSONValue {
    var application = Application(document: target)
    for (index, operation) in operations.enumerated() {
      do throws(JSONPatchError.Reason) {
        try application.apply(operation)
      } catch {
        throw JSONPatchError(
          operationIndex: index,
          pointer: error.pointer?.description ?? operation.path.description,
          reason: error
        )
      }
    }
    return application.document
  }

  /// A document that is being patched.
  private struct Application {
    /// The document as the operations so far have changed it.
    private(set) var document: JSONValue

    /// The size that may yet be put in place.
    private var sizeLeft = JSONPatch.sizeLimit

    /// Creates the document before the first operation.
    init(document: JSONValue) {
      self.document = document
    }

    /// Applies an operation; the document is of no more use if that fails.
    mutating func apply(_ operation: Operation) throws(JSONPatchError.Reason) {
      switch operation {
      case .add(let path, let value): try add(value, at: path)
      case .remove(let path): try remove(at: path)
      case .replace(let path, let value): try replace(at: path, with: value)
      case .move(let from, let path): try move(from: from, to: path)
      case .copy(let from, let path): try add(try value(at: from), at: path)
      case .test(let path, let value):
        let found = try self.value(at: path)
        guard found == value else { throw .testFailed(found: found) }
      }
    }

    private func value(at pointer: JSONPointer) throws(JSONPatchError.Reason) -> JSONValue {
      do { return try pointer.evaluate(in: document) } catch { throw .noTarget(error) }
    }

    private mutating func add(
      _ value: JSONValue,
      at path: JSONPointer
    ) throws(JSONPatchError.Reason) {
      try admit(value, at: path)
      do { try document.add(value, at: path) } catch { throw .noTarget(error) }
    }

    private mutating func replace(
      at path: JSONPointer,
      with value: JSONValue
    ) throws(JSONPatchError.Reason) {
      try admit(value, at: path)
      do { try document.replace(at: path, with: value) } catch { throw .noTarget(error) }
    }

    private mutating func remove(at path: JSONPointer) throws(JSONPatchError.Reason) {
      guard !path.tokens.isEmpty else { throw .noDocumentLeft }
      do { try document.remove(at: path) } catch { throw .noTarget(error) }
    }

    private mutating func move(
      from: JSONPointer,
      to path: JSONPointer
    ) throws(JSONPatchError.Reason) {
      let value = try value(at: from)
      // Removing a value and adding it where it was changes nothing, not even for the root.
      guard from != path else { return }
      // Only a move to a deeper place can nest more; the others cost nothing.
      if path.tokens.count > from.tokens.count { try admit(value, at: path) }
      try remove(at: from)
      do { try document.add(value, at: path) } catch { throw .noTarget(error) }
    }

    /// Counts a value that is about to be put in place.
    private mutating func admit(
      _ value: JSONValue,
      at path: JSONPointer
    ) throws(JSONPatchError.Reason) {
      var extent = JSONExtent(sizeLimit: sizeLeft)
      extent.measure(value, depth: path.tokens.count)
      guard extent.size <= sizeLeft else { throw .tooLarge(limit: JSONPatch.sizeLimit) }
      guard extent.depth <= JSONValue.depthLimit else {
        throw .tooDeep(limit: JSONValue.depthLimit)
      }
      sizeLeft -= extent.size
    }
  }
}

extension JSONPatchError.Reason {
  /// The pointer that leads nowhere.
  fileprivate var pointer: JSONPointer? {
    if case .noTarget(let error) = self { error.pointer } else { nil }
  }
}
