public import HTTPSemantics
public import JSONDocument

/// A claim about what a series of requests leads to, which a trial makes true or false.
public enum Outcome: Hashable, Sendable {
  /// The last response has this status.
  case status(Int)
  /// The responses have these statuses, in order.
  case statuses([Int])
  /// The representation of a target equals this document; `nil` claims that there is none.
  ///
  /// Without a path it is the target of the last request.
  case state(path: String?, JSONValue?)
  /// The collection at a target has so many members.
  case count(path: String?, Int)
  /// The last response has this value in a field; `nil` claims that the field is not there.
  ///
  /// A value that begins with `~` is a regular expression.
  case field(FieldName, String?)
  /// This becomes of the last request, by its name.
  case fate(String)
}
