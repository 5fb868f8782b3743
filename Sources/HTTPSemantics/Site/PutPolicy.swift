/// What PUT may do at a target.
///
/// RFC 9110, section 9.3.4 defines PUT as create or replace; which of them a resource takes is its
/// own.
public enum PutPolicy: String, Hashable, Sendable, CaseIterable {
  /// A missing representation is created, an existing one replaced.
  case createOrReplace = "create-or-replace"
  /// Only an existing representation is replaced; a missing one is 404.
  case replaceOnly = "replace-only"
  /// PUT is not allowed.
  case refuse
}
