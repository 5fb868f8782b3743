public import HTTPSemantics
import Laboratory

/// Reads world files, each of which declares one host with its resources, policies and first state.
///
/// The grammar is in `Lessons/worlds/README.md`. Whatever is wrong is reported and left out, so that the
/// rest of the world still works.
public enum WorldReader {
  /// Reads every world of a course; a world's name is the name of its file without the ending.
  ///
  /// The host of a world is the first of its network, and the hosts of all other worlds are there too.
  static func readAll(_ folder: CourseFolder) -> Catalogue<Network> {
    var catalogue = Catalogue<Network>()
    var servers: [(name: String, server: OriginServer)] = []
    for name in folder.names("worlds") where name.hasSuffix(".yml") {
      let file = "worlds/" + name
      guard let text = folder.text(file) else { continue }
      let (site, diagnostics) = read(text, file: file)
      catalogue.diagnostics += diagnostics
      guard let site else { continue }
      servers.append((String(name.dropLast(4)), OriginServer(site: site, at: Network.opening)))
    }
    for (name, server) in servers {
      let others = servers.filter { $0.name != name }.map(\.server)
      catalogue.values[name] = Network(origins: [server] + others)
    }
    return catalogue
  }

  /// Reads the text of one world file, whose name stands in the diagnostics.
  ///
  /// The site is `nil` if the text is no mapping or names no host.
  public static func read(
    _ text: String,
    file: String
  ) -> (site: Site?, diagnostics: [Diagnostic]) {
    var draft = WorldDraft(file: file)
    guard var world = YAMLMapping(text, findings: &draft.findings) else {
      return (nil, draft.findings.diagnostics)
    }
    let host = readHost(&world, &draft)
    let tokens = PracticeToken.readAll(&world, &draft)
    draft.readTemplates(&world)
    let first = FixtureReader(&world, &draft)
    let gonePaths = readGonePaths(&world, &draft)
    world.finish(&draft.findings)
    draft.checkReferences()
    draft.checkScopes(of: tokens)
    let diagnostics = draft.findings.diagnostics.sorted()
    guard let host else { return (nil, diagnostics) }
    let site = Site(
      host: host,
      templates: draft.templates,
      tokens: tokens,
      fixtures: first.fixtures,
      variants: first.variants,
      gonePaths: gonePaths
    )
    return (site, diagnostics)
  }

  private static func readHost(_ world: inout YAMLMapping, _ draft: inout WorldDraft) -> String? {
    guard let host = world.requiredText("host", &draft.findings) else { return nil }
    if host.isEmpty || !host.utf8.allSatisfy(isHostCharacter) {
      draft.findings.note(
        "'\(host)' is no host",
        at: world.position(of: "host"),
        help: "expected a name without scheme, port and path, such as 'api.example.com'"
      )
      return nil
    }
    return host
  }

  private static func isHostCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func readGonePaths(
    _ world: inout YAMLMapping,
    _ draft: inout WorldDraft
  ) -> Set<String> {
    let position = world.position(of: "gone")
    let paths = world.texts("gone", &draft.findings)
    return Set(paths.filter { draft.template(for: $0, at: position) != nil })
  }
}
