import Terminal

/// What of an exchange is shown after a run.
struct Detail: Hashable {
  /// A part of the two messages, with the letter that HTTPie has for it.
  enum Part: Character, CaseIterable {
    /// The control data and the fields of the request.
    case requestFields = "H"
    /// The content of the request.
    case requestContent = "B"
    /// The control data and the fields of the response.
    case responseFields = "h"
    /// The content of the response.
    case responseContent = "b"
  }

  /// The parts that are shown; without any, method, target and status are.
  private(set) var parts = Set(Part.allCases)
  /// Whether the fields are shown sorted by name, and not as they are on the wire.
  private(set) var isSorted = false

  /// The words that choose something, with what they choose.
  static let words: [(word: String, meaning: String)] = [
    ("full", "request, response and what changed"), ("response", "the response and what changed"),
    ("brief", "a line, and what changed"), ("sorted", "fields by name"),
    ("unsorted", "fields as they are on the wire"),
  ]

  /// Returns what is shown once a word or letters of HTTPie's `HBhb` are heeded; `nil` for others.
  func choosing(_ word: String) -> Detail? {
    var detail = self
    switch word {
    case "full": detail.parts = Set(Part.allCases)
    case "response": detail.parts = [.responseFields, .responseContent]
    case "brief": detail.parts = []
    case "sorted": detail.isSorted = true
    case "unsorted": detail.isSorted = false
    default:
      let parts = word.compactMap(Part.init)
      guard !parts.isEmpty, parts.count == word.count else { return nil }
      detail.parts = Set(parts)
    }
    return detail
  }

  /// The same without what is shown of the request, if anything of the response is left.
  var withoutRequest: Detail {
    var detail = self
    detail.parts.subtract([.requestFields, .requestContent])
    return detail.parts.isEmpty ? self : detail
  }

  /// The words and letters that choose this much and no more.
  var words: [String] {
    let letters = Part.allCases.filter(parts.contains).map { String($0.rawValue) }.joined()
    return [letters.isEmpty ? "brief" : letters] + (isSorted ? ["sorted"] : [])
  }

  /// What is shown, as a part of a sentence.
  var meaning: String {
    let named = Detail.words.prefix(3).first { choosing($0.word)?.parts == parts }
    let letters = Part.allCases.filter(parts.contains).map { String($0.rawValue) }.joined()
    let what = named?.meaning ?? "the parts \(letters), and what changed"
    return what + (isSorted ? ", fields sorted by name" : "")
  }
}
