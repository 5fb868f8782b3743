internal import HTTPSemantics

/// A command line of curl and what it asks for.
struct CurlCommand {
  /// The URLs.
  private(set) var urls: [ShellWord] = []
  /// The method that was named.
  private(set) var method: ShellWord?
  /// The word that the target is, instead of what the URL says.
  private(set) var target: ShellWord?
  /// The credentials of `-u`.
  private(set) var user: ShellWord?
  /// The token of `--oauth2-bearer`.
  private(set) var bearer: ShellWord?
  /// The value of User-Agent.
  private(set) var agent: ShellWord?
  /// The value of Referer.
  private(set) var referer: ShellWord?
  /// The value of Range, without the unit.
  private(set) var range: ShellWord?
  /// The value of Cookie.
  private(set) var cookies: [String] = []
  /// The parts of the query that were given apart.
  private(set) var query: [[UInt8]] = []
  /// The content so far; `nil` without any.
  private(set) var data: [UInt8]?
  /// Whether `--json` was used.
  private(set) var isJSON = false
  /// The parts of a form.
  private(set) var parts: [CurlPart] = []
  /// The fields that were given.
  private(set) var fields = Fields()
  /// The fields that are not to be added.
  private(set) var removed: [FieldName] = []
  /// What was set.
  private(set) var flags: Set<CurlOption.Flag> = []
  /// Where the command stands.
  let place: Range<Int>

  /// Sorts the words of a command, the first of which is `curl`.
  init(_ words: [ShellWord]) throws(CallFault) {
    place = words.first?.range ?? 0..<1
    var rest = words.dropFirst()
    var hasOptions = true
    while let word = rest.popFirst() {
      let text = word.text ?? ""
      if hasOptions, text == "--" {
        hasOptions = false
      } else if hasOptions, text.hasPrefix("--") {
        let name = String(text.dropFirst(2))
        guard let option = CurlOption.named(name) else { throw CurlCommand.unknown(word) }
        try apply(option, attached: nil, word, &rest)
      } else if hasOptions, text.hasPrefix("-"), text != "-" {
        try applyLetters(word, &rest)
      } else {
        urls.append(word)
      }
    }
  }

  private mutating func applyLetters(
    _ word: ShellWord,
    _ rest: inout ArraySlice<ShellWord>
  ) throws(CallFault) {
    var letters = word.bytes.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = CurlOption.of(Character(Unicode.Scalar(letter))) else {
        throw CurlCommand.unknown(word)
      }
      switch option.effect {
      case .takes, .takesNothing:
        let attached = letters.isEmpty ? nil : ShellWord(bytes: Array(letters), range: word.range)
        return try apply(option, attached: attached, word, &rest)
      default: try apply(option, attached: nil, word, &rest)
      }
    }
  }

  private mutating func apply(
    _ option: CurlOption,
    attached: ShellWord?,
    _ word: ShellWord,
    _ rest: inout ArraySlice<ShellWord>
  ) throws(CallFault) {
    switch option.effect {
    case .nothing: return
    case .sets(let flag): flags.insert(flag)
    case .refused(let reason):
      throw CallFault("--\(option.name) \(reason).", at: word.range)
    case .takes, .takesNothing:
      guard let value = attached ?? rest.popFirst() else {
        throw CallFault("curl stops: --\(option.name) needs a word behind it.", at: word.range)
      }
      if case .takes(let kind) = option.effect { try take(value, as: kind) }
    }
  }

  private mutating func take(_ word: ShellWord, as kind: CurlOption.Word) throws(CallFault) {
    switch kind {
    case .method: method = word
    case .url: urls.append(word)
    case .data: try addData(word)
    case .raw: join(word.bytes)
    case .encoded: join(try encoded(word))
    case .json: try addJSON(word)
    case .part: parts.append(try CurlPart(try utf8(word), at: word.range))
    case .literalPart: parts.append(try CurlPart(try utf8(word), isLiteral: true, at: word.range))
    case .field: try addField(word)
    case .user: user = word
    case .bearer: bearer = word
    case .agent: agent = word
    case .referer: referer = word
    case .cookie: try addCookie(word)
    case .range: range = word
    case .query: try addQuery(word)
    case .target: target = word
    }
  }

  private static func unknown(_ word: ShellWord) -> CallFault {
    let text = word.text ?? ""
    let hasValue = text.hasPrefix("--") && text.contains("=")
    return CallFault(
      "The option '\(text)' is not known here.",
      help: hasValue
        ? "curl takes the value of an option as the next word, without an equals sign."
        : "What shapes the request is: -X, -d, --json, -H, -u, -F, -G, -I, -L, -A, -e, -b and the like.",
      at: word.range
    )
  }

  // MARK: Content

  /// Adds data behind what there is, with an ampersand between them.
  private mutating func join(_ bytes: [UInt8]) {
    data = data.map { $0 + [UInt8(ascii: "&")] + bytes } ?? bytes
  }

  /// Adds the word of `-d`.
  private mutating func addData(_ word: ShellWord) throws(CallFault) {
    try refuseFile(word)
    join(word.bytes)
  }

  /// Adds the word of `--json`, with nothing between it and what there is.
  private mutating func addJSON(_ word: ShellWord) throws(CallFault) {
    try refuseFile(word)
    isJSON = true
    data = (data ?? []) + word.bytes
  }

  /// Adds the word of `--url-query`.
  private mutating func addQuery(_ word: ShellWord) throws(CallFault) {
    query.append(
      word.bytes.first == UInt8(ascii: "+") ? Array(word.bytes.dropFirst()) : try encoded(word)
    )
  }

  private func encoded(_ word: ShellWord) throws(CallFault) -> [UInt8] {
    let text = try utf8(word)
    guard let equals = text.firstIndex(of: "=") else {
      guard !text.contains("@") else { throw file(word) }
      return Array(FormEncoding.curl.encoded(text).utf8)
    }
    let value = FormEncoding.curl.encoded(String(text[text.index(after: equals)...]))
    let name = text[..<equals]
    return Array((name.isEmpty ? value : name + "=" + value).utf8)
  }

  private func refuseFile(_ word: ShellWord) throws(CallFault) {
    if word.bytes.first == UInt8(ascii: "@") { throw file(word) }
  }

  private func file(_ word: ShellWord) -> CallFault {
    CallFault(
      "'\(word.text ?? "")' names a file, and files are not read here.",
      help: "Put its text in the place, in single quotes.",
      at: word.range
    )
  }

  // MARK: Fields

  /// Adds the word of `-H`: a field, an empty one with a semicolon, or one that is not to be added.
  private mutating func addField(_ word: ShellWord) throws(CallFault) {
    try refuseFile(word)
    let text = try utf8(word)
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == ";" }) else { return }
    let name = FieldName(String(text[..<mark]))
    let raw = text[text.index(after: mark)...]
    guard !name.spelling.isEmpty else { return }
    guard name.isToken else {
      throw CallFault("'\(name)' is no name of a field.", at: word.range)
    }
    let value = Array(raw.utf8.drop { $0.isFieldWhitespace })
    let end = value.lastIndex { !$0.isFieldWhitespace }.map { $0 + 1 } ?? 0
    guard let value = String.fieldValue(of: Array(value[..<end])) else {
      throw CallFault("This value holds a control character.", at: word.range)
    }
    if text[mark] == ";" {
      if raw.isEmpty { fields.append(name, "") }
    } else if value.isEmpty {
      removed.append(name)
    } else {
      fields.append(name, value)
    }
  }

  /// Adds the word of `-b`.
  private mutating func addCookie(_ word: ShellWord) throws(CallFault) {
    let text = try utf8(word)
    guard text.contains("=") else { throw file(word) }
    cookies.append(text)
  }

  /// Returns a word as text.
  func utf8(_ word: ShellWord) throws(CallFault) -> String {
    guard let text = word.text else {
      throw CallFault("These bytes are not UTF-8; in content they are understood.", at: word.range)
    }
    return text
  }
}
