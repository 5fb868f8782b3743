internal import HTTPSemantics

extension Decision {
  /// A representation that is computed and never changes is sent.
  static let representationOfFake = practice(
    "The resource is computed anew for each request, so no write is ever seen."
  )
  /// A POST is answered as if it had created something.
  static let createdNothing = practice(
    "201 and Location say that a resource was created, but nothing was: a GET of Location is 404."
  )
  /// A PUT is answered as if it had replaced something.
  static let replacedNothing = practice(
    "The content is sent back with the id of the target, as if it had replaced the resource."
  )
  /// A PATCH is answered as if it had changed something.
  static let changedNothing = practice(
    "The members of the content are laid over those of the resource, one level deep; "
      + "nothing is kept."
  )
  /// A PATCH of a resource that is missing is answered with its own content.
  static let patchedMissing = practice(
    "Nothing is there to be patched, and yet it is 200 with the content that was sent; "
      + "404 would say so."
  )
  /// A DELETE is answered as if it had removed something.
  static let removedNothing = practice(
    "Every DELETE is 200 with an empty object, whatever is there, and nothing is removed."
  )
  /// No collection or no member of it is meant.
  static let noSuchRoute = Decision(
    "N154",
    .semantics("15.5.5"),
    .definition,
    "No route is for this method and path; what another method could do here is not told by 405."
  )
  /// The code looked into a resource that is not there.
  static let crashedOnMissing = Decision(
    nil,
    .semantics("15.6.1"),
    .definition,
    "The code reads the id of a resource that is not there and fails. PUT could create one (201) "
      + "or say 404."
  )
  /// The code met content that it cannot read.
  static let crashedOnContent = Decision(
    nil,
    .semantics("15.6.1"),
    .definition,
    "The content is called JSON and cannot be read; the error ends as 500 where 400 would tell the "
      + "client that it can mend it."
  )
  /// OPTIONS is answered alike for every path.
  static let optionsOfEverything = practice(
    "The answer is the same at every path and has no Allow: it is meant for browsers only."
  )

  /// A write is conditional, and the condition is not looked at.
  static let preconditionOverlooked = Decision(
    nil,
    .semantics("13.2.1"),
    .must,
    "A precondition has to be evaluated before a write is done; Express looks at those of GET and "
      + "HEAD only."
  )

  private static func practice(_ sentence: String) -> Decision {
    Decision(nil, nil, .practice, sentence)
  }
}

extension RequestMessage {
  /// Whether the request is to change something only if a condition holds.
  var isConditionalWrite: Bool {
    !method.isSafe && (fields.contains(.ifMatch) || fields.contains(.ifNoneMatch))
  }
}
