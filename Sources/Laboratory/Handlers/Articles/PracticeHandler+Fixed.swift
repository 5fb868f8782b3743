internal import HTTPSemantics

extension PracticeHandler.Version {
  /// Returns the corrected version: the strict server with the policies that the world declares.
  static func fixed(_ outline: [PracticeHandler.Line]) -> PracticeHandler.Version {
    PracticeHandler.Version("fixed", .strict, outline: outline)
  }
}
