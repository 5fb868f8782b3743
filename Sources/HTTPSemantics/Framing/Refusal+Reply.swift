internal import JSONDocument

extension Refusal {
  /// Returns the complete response to the refused request: a problem (RFC 9457).
  ///
  /// It has a Date, which RFC 9110, section 6.6.1 demands, and closes the connection.
  public func reply(at instant: Timestamp) -> Reply {
    var response = ResponseMessage.problem(
      .refusedMessage,
      status,
      "Byte \(fault.offset): \(fault.finding) Nothing was done.",
      members: ["offset": JSONValue(integerLiteral: fault.offset)],
      clause: fault.clause,
      at: instant
    )
    response.fields[.connection] = "close"
    return Reply(response, decisions: decisions)
  }
}
