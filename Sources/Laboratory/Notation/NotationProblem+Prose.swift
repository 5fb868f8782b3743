internal import HTTPSemantics
internal import JSONDocument

extension NotationProblem: CustomStringConvertible {
  /// The place and the problem in one line.
  public var description: String {
    "line \(line), column \(column): expected \(expected), found \(found)"
  }

  /// What the notation asks for at the place, as the object of "expected".
  public var expected: String { prose.expected }

  /// What stands at the place, as the object of "found".
  public var found: String { prose.found }

  /// What to do about it, in one sentence.
  public var help: String { prose.help }

  private typealias Prose = (expected: String, found: String, help: String)

  private var prose: Prose {
    switch kind {
    case .missingHost, .userInformation, .targetCharacter, .queryWithoutPath, .version:
      targetProse
    case .looseWord, .wordAfterValue, .spaceAfterSeparator, .spaceBeforeSeparator, .missingName:
      wordProse
    case .openQuote, .textAfterQuote, .fieldName, .fieldValue, .repeatedField, .repeatedMediaType:
      itemProse
    case .openBracket, .textAfterBracket, .tooDeep, .repeatedMember, .notContainer, .gap,
      .jsonInForm, .contentAfterItems:
      contentProse
    case .notJSON(let error, let member):
      jsonProse(error, member: member)
    }
  }

  private var targetProse: Prose {
    switch kind {
    case .missingHost:
      (
        "a host after '://'", "none",
        "Write http://host/path, or a path alone for the practice server."
      )
    case .userInformation:
      (
        "a host", "a user name",
        "A target carries no user information (RFC 9110, section 4.2.4): "
          + "give an Authorization field."
      )
    case .targetCharacter(let character):
      ("a character of a URI", "'\(character)'", Self.help(forTargetCharacter: character))
    case .queryWithoutPath:
      (
        "a target with a path", "'*'",
        "The asterisk is the server as a whole, without a query (RFC 9112, section 3.2.4)."
      )
    case .version(let version):
      ("an item or content", "'\(version)'", "Leave the version out: the client writes it.")
    default: preconditionFailure("A kind is in the wrong group.")
    }
  }

  private static func help(forTargetCharacter character: Character) -> String {
    switch character {
    case "#": "A fragment is not part of the target (RFC 9110, section 7.1): leave it out."
    case "{": "Braces are a placeholder in documentation: write the value in their place."
    case "%": "A percent sign goes with two hexadecimal digits: write %25 for the sign itself."
    default: "Write \(String(character).percentEncoded) for it (RFC 3986, section 2.1)."
    }
  }

  private var wordProse: Prose {
    let item = "an item such as name=text, name:=json, name==query or Name:field"
    switch kind {
    case .looseWord(let word):
      return (
        item, "'\(word)'",
        word.hasPrefix("-")
          ? "There are no options: a field is Name:value, and content stands as it is."
          : "A separator makes an item of a word; text as content stands in double quotes."
      )
    case .wordAfterValue(let word, let head, let value):
      return (
        item, "'\(word)'",
        "A value with spaces stands in quotes: \(head)\("\(value) \(word)".itemValue)"
      )
    case .spaceAfterSeparator(let head, let value):
      let removal = head.hasSuffix(":") ? " (\(head) alone keeps the client from adding it)" : ""
      return (
        "the value right after '\(head)'", "a space",
        "Write \(head)\(Self.suggestion(value, behind: head)) without the space\(removal)."
      )
    case .spaceBeforeSeparator(let name, let separator):
      return (
        "'\(separator)' right after '\(name)'", "a space",
        "Write \(name)\(separator) and the value as one word."
      )
    case .missingName(let separator):
      return (
        "a name before '\(separator)'", "none",
        "Name, separator and value are one word: name\(separator)value"
      )
    default: preconditionFailure("A kind is in the wrong group.")
    }
  }

  /// Returns the value in quotes if it needs them, taking double quotes in a field for part of it.
  private static func suggestion(_ value: String, behind head: String) -> String {
    let isQuoted = value.hasPrefix("'") || value.hasPrefix("\"") && !head.hasSuffix(":")
    return isQuoted ? value : value.itemValue
  }

  private var itemProse: Prose {
    switch kind {
    case .openQuote(let quote):
      (
        "a closing \(quote.phrase)", "the end of the text",
        "Close it, or write \\\(quote) for the character itself."
      )
    case .textAfterQuote(let quote):
      (
        "a space or the end after the closing \(quote.phrase)", "more text",
        "Put the whole of it in quotes, or a space behind them."
      )
    case .fieldName(let name):
      (
        "a field name", "'\(name)'",
        "A field name has letters, digits and !#$%&'*+-.^_`|~ only (RFC 9110, section 5.6.2)."
      )
    case .fieldValue(let name):
      (
        "a value for '\(name)'", "a control character",
        "A field value is one line without control characters (RFC 9110, section 5.5)."
      )
    case .repeatedField(let name):
      (
        "each field once", "'\(name)' again",
        "A list goes into one value with commas; "
          + "only fields that are lists may be repeated (RFC 9110, section 5.3)."
      )
    case .repeatedMediaType(let word):
      (
        "one choice of the media type", "'\(word)' as well",
        "Keep one: json, form, merge, jpatch or a Content-Type field."
      )
    default: preconditionFailure("A kind is in the wrong group.")
    }
  }

  private var contentProse: Prose {
    switch kind {
    case .openBracket(let name):
      (
        "a ']' later in '\(name)'", "none",
        "Close the bracket, or write \\[ for the character itself."
      )
    case .textAfterBracket(let name):
      (
        "'[' or a separator after ']' in '\(name)'", "more text",
        "Write a name as a[b][c], a[] or a[0]."
      )
    case .tooDeep(let limit):
      ("fewer than \(limit) levels", "more", "JSON is not read any deeper here.")
    case .repeatedMember(let name):
      ("each member once", "'\(name)' again", "Keep one, or add elements to an array with name[].")
    case .notContainer(let name, let found, let expected):
      (
        expected.phrase, found.phrase,
        "'\(name)' leads through a value that an item before it has set."
      )
    case .gap(let name, let count):
      ("an index up to \(count)", "'\(name)'", "Write [\(count)] or [] for the next element.")
    case .jsonInForm(let name):
      ("text", "JSON", "A form has only text: write \(name)= instead of \(name):=")
    case .contentAfterItems:
      ("an item or the end", "content", "Give the content as items or as it stands, not both.")
    default: preconditionFailure("A kind is in the wrong group.")
    }
  }

  private func jsonProse(_ error: JSONSyntaxError, member: String?) -> Prose {
    if let member, error.offset == 0, error.found == .endOfText {
      return ("a value", "none", "Write the value right after \(member):= as in \(member):=30")
    }
    let found = error.found.description
    switch error.problem {
    case .unexpected(let expectation):
      return (expectation.description, found, Self.help(expectation, error.found, member: member))
    case .leadingZero:
      return (
        "a number without a zero in front", found,
        "Leave the zero out, or give a string if it matters."
      )
    case .controlCharacter:
      return (
        "an escape such as \\n in the string", found,
        "A string in JSON is one line without control characters (RFC 8259, section 7)."
      )
    case .duplicateName(let name):
      return (
        "each member name once", "'\(name)' again",
        "Receivers differ in what they make of it (RFC 8259, section 4)."
      )
    case .loneSurrogate:
      return (
        "both halves of a surrogate pair", found,
        "Receivers differ in what they make of one half (RFC 8259, section 8.2)."
      )
    case .tooDeep(let limit):
      return ("at most \(limit) levels", "more", "JSON is not read any deeper here.")
    case .byteOrderMark, .malformedUTF8:
      return ("UTF-8 without a byte order mark", found, "See RFC 8259, section 8.1.")
    }
  }

  private static func help(
    _ expectation: JSONSyntaxError.Expectation,
    _ found: JSONSyntaxError.Found,
    member: String?
  ) -> String {
    switch (expectation, found) {
    case (.quotationMark, _): "A string in JSON ends on its line, with a double quote."
    case (.escape, _), (.hexadecimalDigit, _): "Write \\\\ for a reverse solidus itself."
    case (.digit, _): "A point, an e and a minus sign in a number come before digits."
    case (_, .endOfText): "Close every bracket and every string."
    case (_, .scalar("'")): "Strings and member names in JSON stand in double quotes."
    case (.firstName, _), (.nextName, .word): "Member names in JSON stand in double quotes."
    case (.nextName, _), (.nextElement, .scalar("]")): "No comma comes after the last one."
    case (.endOfText, _): "JSON text is one value, and nothing follows it."
    case (.colon, _), (.commaOrBrace, _), (.commaOrBracket, _):
      "JSON has a colon after a name, and a comma between members and between elements."
    case (_, .word):
      member.map { "For text write \($0)= instead of \($0):=" }
        ?? "Text in JSON stands in double quotes; only true, false and null are words."
    default: "A value is a string, a number, an object, an array, true, false or null."
    }
  }
}

extension Character {
  /// The name of a quote.
  fileprivate var phrase: String { self == "'" ? "single quote" : "double quote" }
}

extension JSONValue.Kind {
  /// The type with its article.
  fileprivate var phrase: String {
    switch self {
    case .null: "null"
    case .boolean, .number, .string: "a \(self)"
    case .array, .object: "an \(self)"
    }
  }
}
