/// A source of short English texts, which are always the same for the same item.
struct PlaceholderWords {
  private var state: UInt64

  /// Creates the source for an item of a collection.
  init(for collection: String, _ number: Int) {
    state = collection.utf8.reduce(UInt64(number)) { $0 &* 131 &+ UInt64($1) }
  }

  /// Returns a title, such as `a quiet lantern by the river`.
  mutating func title() -> String {
    "\(pick(Self.qualities)) \(pick(Self.things)) \(pick(Self.places))"
  }

  /// Returns something to do, such as `mend the kettle before winter`.
  mutating func task() -> String {
    "\(pick(Self.tasks)) the \(pick(Self.things)) \(pick(Self.times))"
  }

  /// Returns so many sentences, each on a line of its own.
  mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in sentence() }.joined(separator: "\n")
  }

  /// Returns an e-mail address of a domain that nobody can own (RFC 2606).
  mutating func address() -> String {
    "\(pick(Self.names))@\(pick(Self.things)).example"
  }

  /// Returns a colour as six hexadecimal digits.
  mutating func colour() -> String {
    let digits = String(next() >> 40, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Returns true or false.
  mutating func isHeads() -> Bool {
    next() >> 63 == 0
  }

  private mutating func sentence() -> String {
    let subject = pick(Self.subjects)
    return "\(subject) \(pick(Self.deeds)) the \(pick(Self.things)) \(pick(Self.times))."
  }

  private mutating func pick(_ words: [String]) -> String {
    words[Int(next().multipliedFullWidth(by: UInt64(words.count)).high)]
  }

  /// SplitMix64, by Steele, Lea and Flood (2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private static let qualities = [
    "a quiet", "a crooked", "the last", "the first", "a borrowed", "a wooden", "the other",
    "a bright", "a forgotten", "the smallest", "a patient", "the blue",
  ]
  private static let things = [
    "lantern", "kettle", "ladder", "bicycle", "bridge", "letter", "orchard", "compass", "notebook",
    "window", "garden", "clock", "ferry", "umbrella", "map", "violin",
  ]
  private static let places = [
    "by the river", "in the attic", "under the stairs", "behind the station", "on the hill",
    "at the market", "near the harbour", "in the library", "across the street", "in the snow",
  ]
  private static let tasks = [
    "mend", "paint", "return", "measure", "sell", "polish", "draw", "move", "find", "photograph",
  ]
  private static let times = [
    "before winter", "after lunch", "on Sunday", "at dusk", "every morning", "without a word",
    "in the rain", "twice a year", "for the neighbours", "once more",
  ]
  private static let subjects = [
    "The baker", "My aunt", "A stranger", "The whole village", "Our teacher", "The ferryman",
    "Nobody", "The youngest", "An old friend", "The night watch",
  ]
  private static let deeds = [
    "mended", "remembered", "carried home", "painted", "looked for", "praised", "gave away",
    "wrote about", "watched over", "hid",
  ]
  private static let names = [
    "mira", "tomas", "leonie", "caleb", "yusuf", "ingrid", "pavel", "noor", "silas", "wanda",
  ]
}
