import HTTPSemantics
import Laboratory

/// The targets of a server as a tree: those that have a representation, and those that could.
struct TargetTree {
  /// Something directly below a place.
  struct Entry: Equatable {
    /// The segment, or a variable in braces that stands for any.
    let name: String
    /// The target, `nil` if there is none; a variable is replaced by something that fits.
    let target: String?
    /// What is there now, on one line; empty if that is nothing.
    let content: String
    /// How many targets are known further below.
    let count: Int
  }

  private let targets: [(segments: [Substring], content: String)]

  /// Takes the targets of a network's first origin server.
  init(of network: Network) {
    let present = network.targets.map { ($0.path, $0.meaning) }
    let known = Set(present.map(\.0))
    let templates = (network.origins.first?.site.templates ?? []).map(\.path.text)
    let possible = templates.filter { !known.contains($0) }.map { ($0, "") }
    targets = (present + possible).map { path, content in (path.split(separator: "/"), content) }
  }

  /// Returns what is directly below a place, sorted; what stands for any name comes last.
  func entries(below place: TargetPlace) -> [Entry] {
    let depth = place.segments.count
    let below = targets.filter { $0.segments.count > depth && fits($0.segments, place) }
    let groups = Dictionary(grouping: below) { $0.segments[depth] }
    let names = groups.keys.sorted { ($0.isVariable ? 1 : 0, $0) < ($1.isVariable ? 1 : 0, $1) }
    return names.map { name in
      let group = groups[name] ?? []
      let own = group.first { $0.segments.count == depth + 1 }
      let segment = name.isVariable ? "1" : String(name)
      return Entry(
        name: String(name),
        target: own.map { _ in place.going(to: segment).path },
        content: own?.content ?? "",
        count: group.count { $0.segments.count > depth + 1 }
      )
    }
  }

  /// Returns whether a place is a target, or lies above one.
  func knows(_ place: TargetPlace) -> Bool {
    targets.contains { $0.segments.count >= place.segments.count && fits($0.segments, place) }
  }

  private func fits(_ segments: [Substring], _ place: TargetPlace) -> Bool {
    zip(segments, place.segments).allSatisfy { $0.isVariable || $0 == $1 }
  }
}

extension Network {
  /// Returns the methods that a target supports, as OPTIONS on a copy tells; empty if it does not.
  func methods(of target: String, at instant: Timestamp) -> String {
    var copy = self
    let request = RequestMessage(.options, RequestTarget(target), fields: [.host: defaultHost])
    return copy.respond(to: request, at: instant).response.fields[.allow] ?? ""
  }
}

extension Substring {
  /// Whether the segment stands for others.
  fileprivate var isVariable: Bool { hasPrefix("{") && hasSuffix("}") }
}
