/// What sort of thing the resources of a template are.
public enum ResourceKind: Hashable, Sendable {
  /// Each has a representation of its own.
  case item
  /// A list of the resources whose paths fit a template.
  case collection(of: PathTemplate)
  /// A view on one value in the representation of another resource (RFC 9110, section 14.5).
  case part(of: PathTemplate, pointer: String)
  /// A view on work that was accepted; when it is done, 303 leads to the result.
  case monitor
  /// A view on a problem that the server told and remembers; every site has these by itself.
  case journal
  /// Something that only processes what is posted to it.
  case processor
  /// A fixed answer to everything but OPTIONS, for exhibits.
  case fixed(FixedAnswer)
}
