import HTTPSemantics
import JSONDocument
import Laboratory
import Testing

@Suite struct `Writing a call and reading it again` {
  @Test(arguments: [CallFormat.curl, .python, .javascript])
  func `gives the same method, target, fields and content`(format: CallFormat) throws {
    var random = SeededGenerator(seed: 5)
    var count = 0
    for _ in 0..<3000 {
      let request = RequestMessage.random(using: &random)
      let text: String
      do {
        text = try format.text(of: request, at: "127.0.0.1:80", defaultHost: "a.b")
      } catch {
        continue
      }
      count += 1
      let sent = try #require(read(text), "\(text)")
      #expect(sent.method == request.method, "\(text)")
      #expect(sent.target == request.target, "\(text)")
      #expect(sent.content == request.content || sent.hasSameJSON(as: request), "\(text)")
      #expect(sent.fields[.contentType] == request.fields[.contentType], "\(text)")
      for field in request.fields where field.name != .contentLength {
        #expect(sent.fields[field.name] == request.fields[field.name], "\(field) \(text)")
      }
      let names = sent.fields.map(\.name)
      #expect(format == .curl || Set(names).count == names.count, "\(text)")
    }
    #expect(count > 500)
  }

  @Test func `never stops at a text, whatever it is`() {
    var random = SeededGenerator(seed: 6)
    let pieces = [
      "curl ", "http://a/x", " -d ", " -H ", "'", "\"", "$'", "\\", "\n", "{", "}", "[", "]", "(",
      ")",
      "requests.", "put(", "fetch(", "'http://a/x'", ", ", "json=", "{'a': 1}", "body: ", "x = ",
      "`",
      "${", "f'", "b'", "\\u", "d83d", "\\x", "1e", "-", ".", "await ", "new ", "Headers(", "#",
      "//",
      "é", "😀", "\0", "%", "@", "=", ":", ";", "None", "lambda", "\"\"\"", "...", "**", "$", "9",
    ]
    var reader = CallReader()
    var calls = 0
    for _ in 0..<20000 {
      let text = String.random(of: pieces, upTo: 14, using: &random)
      if case .read(let read, _) = reader.read(
        text,
        defaultHost: "a",
        isFinal: Bool.random(using: &random)
      ) {
        calls += read.count
      }
    }
    #expect(calls > 0)
  }

  private func read(_ text: String) -> RequestMessage? {
    var reader = CallReader()
    guard case .read(let calls, _) = reader.read(text, defaultHost: "a.b", isFinal: true) else {
      return nil
    }
    return calls.first?.request
  }
}

extension RequestMessage {
  /// Whether both contents are the same JSON, which Python's `json=` spells in its own way.
  fileprivate func hasSameJSON(as other: RequestMessage) -> Bool {
    guard fields[.contentType] == "application/json", let own = try? JSONValue.parse(content),
      let others = try? JSONValue.parse(other.content)
    else { return false }
    return own == others
  }

  /// Returns a request of nasty pieces.
  fileprivate static func random(using random: inout SeededGenerator) -> RequestMessage {
    let nasty = [
      "a", " ", "'", "\"", "\\", "$", "`", "!", "{", "}", "&", "|", "é", "😀", "\u{202E}", "#", "@",
      "=",
      "${x}", "\\n", "%",
    ]
    let methods = [
      "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "patch", "X!", "FOO",
    ]
    var request = RequestMessage(
      Method(methods.randomElement(using: &random) ?? "GET"),
      RequestTarget(
        "/"
          + .random(
            of: ["a", "/", "..", "?", "%20", "%c3", "=", "é", "{", "~", "'", "+"],
            upTo: 5,
            using: &random
          )
      )
    )
    for name in ["X", "If-Match", "x-y", "Accept", "User-Agent", "Content-Type", "X"]
    where Int.random(in: 0..<3, using: &random) == 0 {
      let value = String.random(of: nasty, upTo: 6, using: &random)
      let scalars = value.unicodeScalars.drop { $0 == " " }
      let end = scalars.lastIndex { $0 != " " }.map { scalars.index(after: $0) }
      let trimmed = String(scalars[..<(end ?? scalars.startIndex)])
      if FieldName(name) == .contentType, request.fields.contains(.contentType) { continue }
      request.fields.append(FieldName(name), trimmed.isEmpty ? "v" : trimmed)
    }
    if Bool.random(using: &random) {
      let pieces = nasty + ["\n", "\r", "\t", "\u{7F}", "\u{2028}", "x"]
      request.content = Array(String.random(of: pieces, upTo: 8, using: &random).utf8)
      if Int.random(in: 0..<4, using: &random) == 0 { request.content += [0xFF, 0x41, 0x80] }
    }
    return request
  }
}
