extension RequestMessage {
  /// The host that the request is for, with its port if one is given; empty when it names none.
  ///
  /// RFC 9112, section 3.3: the authority of an absolute target counts more than the Host field.
  public var host: String {
    if target.text.utf8.first != UInt8(ascii: "/"),
      case .absolute(_, let authority, _, _) = target.form
    {
      return authority
    }
    return fields[.host] ?? ""
  }
}
