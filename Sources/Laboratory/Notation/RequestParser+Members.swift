internal import HTTPSemantics
internal import JSONDocument

extension RequestParser {
  /// Makes the content of the items that are members of it.
  func contentOfMembers() throws(Stop) -> [UInt8] {
    if MediaWord.isForm(contentType) { return try formContent() }
    var content: JSONValue?
    for member in members {
      let path = try path(in: member.item.name)
      do throws(JSONValue.InsertionError) {
        content = try JSONValue.inserting(member.value, at: path.steps[...], into: content)
      } catch {
        throw fault(kind(of: error, name: path.name), at: member.item.range)
      }
    }
    return content?.bytes() ?? []
  }

  private func formContent() throws(Stop) -> [UInt8] {
    var pairs: [String] = []
    for member in members {
      let name = unescaped(member.item.name)
      guard member.item.separator == .text, case .string(let value) = member.value else {
        throw fault(.jsonInForm(name: name), at: member.item.range)
      }
      pairs.append(name.formEncoded + "=" + value.formEncoded)
    }
    return Array(pairs.joined(separator: "&").utf8)
  }

  private func kind(of error: JSONValue.InsertionError, name: String) -> NotationProblem.Kind {
    switch error {
    case .repeated: .repeatedMember(name: name)
    case .notContainer(let found, let expected):
      .notContainer(name: name, found: found, expected: expected)
    case .gap(let count): .gap(name: name, count: count)
    }
  }

  private func path(in range: Range<Int>) throws(Stop) -> MemberPath {
    let open = UInt8(ascii: "[")
    let name = text.string(range)
    var place = end(before: open, from: range.lowerBound, in: range)
    var steps: [MemberPath.Step] =
      place == range.lowerBound ? [] : [.member(unescaped(range.lowerBound..<place))]
    while place < range.upperBound {
      guard text.bytes[place] == open else {
        throw fault(.textAfterBracket(name: name), at: place..<range.upperBound)
      }
      let close = end(before: UInt8(ascii: "]"), from: place + 1, in: range)
      guard close < range.upperBound else {
        throw fault(.openBracket(name: name), at: place..<(place + 1))
      }
      steps.append(step((place + 1)..<close))
      place = close + 1
    }
    guard steps.count < JSONValue.depthLimit else {
      throw fault(.tooDeep(limit: JSONValue.depthLimit), at: range)
    }
    return MemberPath(name: name, steps: steps)
  }

  private func step(_ range: Range<Int>) -> MemberPath.Step {
    guard !range.isEmpty else { return .newElement }
    guard text.bytes[range].allSatisfy(\.isDigit) else { return .member(unescaped(range)) }
    return .element(Int(text.string(range)) ?? .max)
  }

  private func end(before byte: UInt8, from start: Int, in range: Range<Int>) -> Int {
    var offset = start
    while offset < range.upperBound, text.bytes[offset] != byte {
      offset += isEscape(at: offset) ? 2 : 1
    }
    return min(offset, range.upperBound)
  }
}
