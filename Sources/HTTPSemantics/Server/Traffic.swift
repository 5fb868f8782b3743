internal import HashTreeCollections

/// What a server has to remember of the requests, besides the state that they are about.
struct Traffic: Sendable {
  /// When requests came in, by the place of a template that limits them; the oldest first.
  var arrivals: TreeDictionary<Int, [Timestamp]> = [:]
  /// When an outage or a shortage began, by the place of the template that has one.
  var outages: TreeDictionary<Int, Timestamp> = [:]
  /// The paths that a PATCH is under way for.
  var patchedPaths: TreeSet<String> = []
  /// The last patch document by path, kept only under a rule that asks for it.
  var lastPatches: TreeDictionary<String, [UInt8]> = [:]
}
