internal import HTTPSemantics

extension String {
  /// The members of a field value that is a list, without white space around them; empty ones are
  /// left out.
  ///
  /// RFC 9110, section 5.6.1. A comma within a quoted string separates nothing.
  var listMembers: [Substring] {
    var members: [Substring] = []
    var rest = utf8[...]
    while !rest.isEmpty {
      let end = rest.firstUnquotedComma ?? rest.endIndex
      var member = rest[..<end].drop(while: \.isFieldWhitespace)
      while let last = member.last, last.isFieldWhitespace { member.removeLast() }
      if !member.isEmpty { members.append(Substring(member)) }
      rest = rest[end...].dropFirst()
    }
    return members
  }
}

extension Substring.UTF8View {
  fileprivate var firstUnquotedComma: Index? {
    var isQuoted = false
    var isEscaped = false
    return firstIndex { byte in
      defer { isEscaped = isQuoted && !isEscaped && byte == UInt8(ascii: "\\") }
      if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
      return byte == UInt8(ascii: ",") && !isQuoted
    }
  }
}
