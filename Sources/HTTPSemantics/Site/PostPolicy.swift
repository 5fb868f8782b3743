public import JSONDocument

/// What POST does at a target.
///
/// RFC 9110, section 9.3.3: the resource processes the content by its own semantics.
public enum PostPolicy: Hashable, Sendable {
  /// POST is not allowed.
  case refuse
  /// A resource is created whose path is made from the template, and the answer is 201.
  case create(at: PathTemplate)
  /// The content is stored like `create`, but the answer is 303 to the path given.
  case createThenSee(at: PathTemplate, see: PathTemplate)
  /// A resource is created like with `create`, and one more for each element of the array in a
  /// member of the content, in whose place the paths of the elements are kept.
  case createAll(at: PathTemplate, each: PathTemplate, member: String)
  /// The content is added to the array in a member of the resource at the path.
  case append(to: PathTemplate, member: String)
  /// A merge patch is applied to the resource at the path.
  case act(on: PathTemplate, change: JSONValue)
  /// The members of a collection that have all members of the content are listed.
  case search(in: PathTemplate)
  /// The result of a search is stored, and the answer is 303 to it.
  case saveSearch(in: PathTemplate, at: PathTemplate)
  /// The work is accepted with 202 and done after some seconds; a status monitor tells how it
  /// stands.
  ///
  /// The result is created at once when that is done for clients only that prefer it (RFC 7240,
  /// section 4.1).
  case accept(
    result: PathTemplate,
    monitor: PathTemplate,
    seconds: Int64,
    onlyIfPreferred: Bool = false
  )
}
