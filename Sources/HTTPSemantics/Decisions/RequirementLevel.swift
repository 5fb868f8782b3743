/// How much a statement obliges.
///
/// The words are those of RFC 2119; the last five are for statements that oblige in no such word.
public enum RequirementLevel: String, Hashable, Sendable, CaseIterable {
  /// An absolute requirement.
  case must = "MUST"
  /// An absolute prohibition.
  case mustNot = "MUST NOT"
  /// A requirement that may be left only for a good reason.
  case should = "SHOULD"
  /// Something that may be done only for a good reason.
  case shouldNot = "SHOULD NOT"
  /// Something that is left to the implementation.
  case may = "MAY"
  /// A definition or description that the rest follows from.
  case definition = "DEF"
  /// A verified erratum of the document.
  case erratum = "erratum"
  /// Something that follows from clauses without standing in one.
  case derived = "derived"
  /// Something that only an Internet-Draft says.
  case draft = "draft"
  /// Something that well-known services do and no standard says.
  case practice = "practice"
  /// Something that the standards leave open and this server chose.
  case choice = "choice"
}
