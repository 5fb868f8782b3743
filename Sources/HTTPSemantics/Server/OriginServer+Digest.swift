extension OriginServer {
  /// Checks the content against the digest that the client states (RFC 9530, section 2).
  ///
  /// The digest is that of the content, which in a PATCH is the patch document and not the result.
  func checkDigest(_ handling: inout Handling) -> ResponseMessage? {
    guard let value = handling.request.fields["Content-Digest"] else { return nil }
    let members = value.split(separator: ",").map(\.trimmingFieldWhitespace)
    guard let stated = members.first(where: { $0.hasPrefix("sha-256=") }) else { return nil }
    let digest = "sha-256=:" + Base64.text(of: SHA256.hash(handling.request.content)) + ":"
    if stated == digest {
      handling.note(
        Decision(
          "N209",
          Clause("RFC 9530", "2"),
          .definition,
          "The content has the digest that is stated."
        )
      )
      return nil
    }
    return handling.refuse(
      Problem(
        .digestMismatch,
        "The content has the digest \(digest), another one was stated. Send the content again."
      ),
      because: Decision(
        "N209",
        Clause("RFC 9530", "2"),
        .choice,
        "The content is not what the client meant to send."
      )
    )
  }
}
