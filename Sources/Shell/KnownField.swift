import HTTPSemantics
import Laboratory

/// A request field that a learner can be offered, with what it is for.
struct KnownField {
  /// The name.
  let name: FieldName
  /// What it is for, in a line.
  let meaning: String

  private init(_ name: FieldName, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }

  /// The fields that requests of this subject use.
  static let all: [KnownField] = [
    KnownField(.contentType, "what the content is"),
    KnownField(.accept, "what the response may be"),
    KnownField(.ifMatch, "only if the state is one of these"),
    KnownField(.ifNoneMatch, "only if the state is none of these; *: nothing is there"),
    KnownField(.ifUnmodifiedSince, "only if the state did not change since"),
    KnownField(.ifModifiedSince, "only if the state changed since; for GET and HEAD"),
    KnownField(.prefer, "how the answer should be"),
    KnownField(.idempotencyKey, "a name for this operation, by which a repeat is known"),
    KnownField(.authorization, "who is asking"),
    KnownField(.expect, "100-continue: ask before the content is sent"),
    KnownField(.contentRange, "which part the content is"),
    KnownField(.contentLanguage, "the language of the content"),
  ]

  /// Returns values that a field often has.
  static func values(of name: FieldName) -> [(value: String, meaning: String)] {
    switch name {
    case .contentType, .accept:
      MediaWord.allCases.map { ($0.mediaType, "the word \($0.rawValue) does the same") }
        + [("text/plain", "text")]
    case .prefer:
      [
        ("return=minimal", "as little as possible"), ("return=representation", "the new state"),
        ("respond-async", "202 and a place to look"),
      ]
    case .ifMatch: [("*", "only if something is there"), ("{{ETag}}", "the tag seen last")]
    case .ifNoneMatch: [("*", "only if nothing is there"), ("{{ETag}}", "the tag seen last")]
    case .expect: [("100-continue", "ask before the content is sent")]
    default: []
    }
  }
}
