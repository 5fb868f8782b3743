/// One host's world as it is declared: its resources, their policies and their first
/// representations.
public struct Site: Sendable {
  /// The host, such as `api.example.com`.
  public let host: String
  /// The policies by path.
  public let templates: [ResourceTemplate]
  /// The bearer tokens that are known.
  public let tokens: [PracticeToken]
  /// The first representations by path.
  public let fixtures: [String: Representation]
  /// Further first representations by path, among which the preferences of clients choose.
  public let variants: [String: [Representation]]
  /// The paths that were in use once and are gone for good.
  public let gonePaths: Set<String>

  /// The templates that are declared, and behind them the one that every site has by itself.
  let allTemplates: [ResourceTemplate]
  /// The places of templates by their first segment, those with more literal segments first.
  private let placesByFirstSegment: [String: [Int]]
  /// The places of templates that start with a variable.
  private let otherPlaces: [Int]

  /// Creates a site.
  public init(
    host: String,
    templates: [ResourceTemplate],
    tokens: [PracticeToken] = [],
    fixtures: [String: Representation] = [:],
    variants: [String: [Representation]] = [:],
    gonePaths: Set<String> = []
  ) {
    self.host = host
    self.templates = templates
    self.allTemplates = templates + [.problems]
    self.tokens = tokens
    self.fixtures = fixtures
    self.variants = variants
    self.gonePaths = gonePaths
    let places = templates.indices.sorted {
      let (left, right) = (templates[$0].path, templates[$1].path)
      return (left.variables.count, $0) < (right.variables.count, $1)
    }
    let literal = places.filter { templates[$0].path.firstLiteral != nil }
    self.otherPlaces = places.filter { templates[$0].path.firstLiteral == nil }
    self.placesByFirstSegment = Dictionary(grouping: literal) {
      templates[$0].path.firstLiteral ?? ""
    }
  }

  /// A template with the values that a path gives to its variables.
  struct Match: Sendable {
    /// The template.
    let template: ResourceTemplate
    /// The place of the template in `allTemplates`.
    let place: Int
    /// The values of the template's variables in order.
    let values: [String]
  }

  /// Returns the template that a path fits best, the one with the fewest variables.
  func match(_ path: String) -> Match? {
    let first = path.utf8.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    let places = placesByFirstSegment[String(Substring(first))] ?? []
    for place in places {
      if let values = templates[place].path.match(path) {
        return Match(template: templates[place], place: place, values: values)
      }
    }
    if let values = ResourceTemplate.problems.path.match(path) {
      return Match(template: ResourceTemplate.problems, place: templates.count, values: values)
    }
    for place in otherPlaces {
      if let values = templates[place].path.match(path) {
        return Match(template: templates[place], place: place, values: values)
      }
    }
    return nil
  }
}
