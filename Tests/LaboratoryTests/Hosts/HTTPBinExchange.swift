import Foundation
import HTTPSemantics
import JSONDocument
import Testing

/// A request to httpbin with the answer of the original, in the normal form of the comparison.
struct HTTPBinExchange: CustomTestStringConvertible {
  /// What the request is about.
  let name: String
  /// The request.
  let request: RequestMessage
  /// The answer of the original.
  let answer: JSONValue

  /// The table that is compared with the package httpbin, where that is installed.
  static let all: [HTTPBinExchange] = {
    let file = URL(filePath: #filePath)
      .appending(path: "../../../PseudoTerminal/httpbin_comparison/exchanges.json")
    let text = try? String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    let table = text.flatMap { try? JSONValue.parse($0) }
    return (table?.asArray ?? []).compactMap { HTTPBinExchange($0) }
  }()

  /// Reads an entry of the table.
  init?(_ entry: JSONValue) {
    guard let name = entry["name"]?.asString, let answer = entry["response"],
      let asked = entry["request"], let request = RequestMessage(asked)
    else { return nil }
    self.name = name
    self.answer = answer
    self.request = request
  }

  var testDescription: String { name }
}

extension RequestMessage {
  /// Reads a request of the table.
  fileprivate init?(_ asked: JSONValue) {
    guard let method = asked["method"]?.asString, let target = asked["target"]?.asString else {
      return nil
    }
    self.init(Method(method), RequestTarget(target), fields: [.host: "httpbin.org"])
    for field in asked["fields"]?.asArray ?? [] {
      guard let name = field[0]?.asString, let value = field[1]?.asString else { return nil }
      fields.append(FieldName(name), value)
    }
    if let lines = asked["content"]?.asArray {
      content = Array(lines.compactMap(\.asString).joined(separator: "\r\n").utf8)
    } else if let text = asked["base64"]?.asString, let data = Data(base64Encoded: text) {
      content = Array(data)
    } else {
      return
    }
    fields.append(.contentLength, String(content.count))
  }
}

extension ResponseMessage {
  /// The response without what may differ between the original and the practice host.
  var normalForm: JSONValue {
    let uncompared: Set<FieldName> = [.connection, .contentLength, .date, "Server"]
    var compared = fields.filter { !uncompared.contains($0.name) }
    let permissions = [
      Field("Access-Control-Allow-Origin", "*"), Field("Access-Control-Allow-Credentials", "true"),
    ]
    if permissions.allSatisfy({ compared.contains($0) }) {
      compared.removeAll { permissions.contains($0) }
    }
    let pairs = compared.map { [$0.name.spelling.lowercased(), $0.normalValue] }
      .sorted { $0.lexicographicallyPrecedes($1) }
    return [
      "status": .number(JSONNumber(status.code)),
      "fields": .array(pairs.map { .array($0.map { .string($0) }) }),
      "content": .array(normalLines.map { .string($0) }),
    ]
  }

  /// Sentences of pages are our own; their addresses are not.
  private var normalLines: [String] {
    if content.isEmpty { return [] }
    if status == 402 || status == 418 { return ["(our own)"] }
    let text = contentText.replacing(/<p>.*/) { found in
      "<p>" + found.output.matches(of: /href="[^"]*"/).map(\.output).joined()
    }
    return text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "(a UUID)")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Field {
  /// The value without the order of methods, moments and what is drawn by lot.
  fileprivate var normalValue: String {
    switch name {
    case .allow: value.split(separator: ", ").sorted().joined(separator: ", ")
    case .lastModified: "(a date)"
    default: value.wholeMatch(of: /[0-9a-f]{32}/) == nil ? value : "(a UUID)"
    }
  }
}
