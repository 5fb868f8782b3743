extension Decision {
  /// If-Match names the current tag.
  static let ifMatchTrue = Decision(
    "N113",
    .semantics("13.1.1"),
    .definition,
    "If-Match is true: a listed tag is the current one, compared strongly."
  )
  /// If-Match names other tags only.
  static let ifMatchFalse = Decision(
    "N114",
    .semantics("13.1.1"),
    .mustNot,
    "If-Match is false: no listed tag is the current one, so the method is not performed."
  )
  /// If-Match fails because a tag is weak.
  static let ifMatchWeakFalse = Decision(
    "N112",
    .semantics("13.1.1"),
    .must,
    "If-Match is false: tags are compared strongly, and a weak tag never matches."
  )
  /// If-Match `*` finds a representation.
  static let ifMatchAnyTrue = Decision(
    "N113",
    .semantics("13.1.1"),
    .definition,
    "If-Match: * is true, for there is a current representation."
  )
  /// If-Match `*` finds none.
  static let ifMatchAnyFalse = Decision(
    "N113",
    .semantics("13.1.1"),
    .definition,
    "If-Match: * is false, for there is no current representation."
  )
  /// If-Match is neither `*` nor a list of tags.
  static let ifMatchMalformed = Decision(
    "N108",
    .semantics("13.1.1"),
    .definition,
    "If-Match is neither * nor a list of quoted tags, and all else is false."
  )
  /// Returns the decision on If-None-Match, which is true or false, for a list of tags or for `*`.
  static func ifNoneMatch(_ isTrue: Bool, isAny: Bool) -> Decision {
    switch (isTrue, isAny) {
    case (true, true): ifNoneMatchAnyTrue
    case (false, true): ifNoneMatchAnyFalse
    case (true, false): ifNoneMatchTrue
    case (false, false): ifNoneMatchFalse
    }
  }

  /// If-None-Match names no current tag.
  static let ifNoneMatchTrue = Decision(
    "N115",
    .semantics("13.1.2"),
    .must,
    "If-None-Match is true: nothing current matches, compared weakly."
  )
  /// If-None-Match `*` finds no representation.
  static let ifNoneMatchAnyTrue = Decision(
    "N115",
    .semantics("13.1.2"),
    .definition,
    "If-None-Match: * is true, for there is no current representation."
  )
  /// If-None-Match `*` finds a representation.
  static let ifNoneMatchAnyFalse = Decision(
    "N116",
    .semantics("13.1.2"),
    .mustNot,
    "If-None-Match: * is false, for there is a current representation."
  )
  /// If-None-Match names the current tag.
  static let ifNoneMatchFalse = Decision(
    "N117",
    .semantics("13.1.2"),
    .must,
    "If-None-Match is false: a current representation matches, compared weakly."
  )
  /// The representation was not modified since the date.
  static let ifUnmodifiedSinceTrue = Decision(
    "N118",
    .semantics("13.1.4"),
    .must,
    "If-Unmodified-Since is true, to the second."
  )
  /// The representation was modified since the date.
  static let ifUnmodifiedSinceFalse = Decision(
    "N118",
    .semantics("13.1.4"),
    .mustNot,
    "If-Unmodified-Since is false, so the method is not performed."
  )
  /// If-Modified-Since is sent where it means nothing.
  static let ifModifiedSinceIgnored = Decision(
    "N119",
    .semantics("13.1.3"),
    .must,
    "If-Modified-Since is ignored: it counts for GET and HEAD with a known date only."
  )
  /// The representation was modified since the date.
  static let ifModifiedSinceTrue = Decision(
    "N119",
    .semantics("13.1.3"),
    .should,
    "If-Modified-Since is true, to the second."
  )
  /// The representation was not modified since the date.
  static let ifModifiedSinceFalse = Decision(
    "N119",
    .semantics("13.1.3"),
    .shouldNot,
    "If-Modified-Since is false, to the second."
  )
}
