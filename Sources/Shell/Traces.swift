import HTTPSemantics
import JSONDocument
import Laboratory

/// What an exchange did at its target besides changing the state: what the server manages itself.
///
/// It is found by asking copies of the network with GET, as a client would.
struct Traces {
  /// The entity tags before and after, if they are different.
  let tags: (old: String, new: String)?
  /// The members that are different now.
  let members: [String]

  /// Whether a client would see nothing new.
  var isEmpty: Bool { tags == nil && members.isEmpty }

  /// Compares the networks before and after an exchange.
  init(of exchange: Exchange) {
    guard let request = exchange.request,
      let old = Traces.answer(of: exchange.before, request),
      let new = Traces.answer(of: exchange.after, request)
    else {
      tags = nil
      members = []
      return
    }
    let (before, after) = (old.fields[.eTag] ?? "", new.fields[.eTag] ?? "")
    tags = before == after || before.isEmpty || after.isEmpty ? nil : (before, after)
    members = Traces.difference(old.content, new.content)
  }

  private static func answer(of network: Network, _ request: RequestMessage) -> ResponseMessage? {
    var copy = network
    var fields: Fields = [:]
    for field in request.fields where [.host, .authorization].contains(field.name) {
      fields.append(field.name, field.value)
    }
    let get = RequestMessage(.get, RequestTarget(request.target.path), fields: fields)
    let response = copy.respond(to: get, at: Network.opening).response
    return response.status == 200 ? response : nil
  }

  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> [String] {
    guard old != new, let old = try? JSONValue.parse(old), let new = try? JSONValue.parse(new)
    else {
      return []
    }
    return JSONDifference(from: old, to: new).entries.compactMap { entry in
      if case .unchanged = entry.kind { nil } else { entry.pointer.tokens.first }
    }
  }
}
