import Testing
import Tutor

/// What a learner does at a step and what comes of it, line by line.
struct Story: CustomTestStringConvertible {
  /// What the story is about.
  let testDescription: String
  /// The name of the step where it begins; `nil` for the start of the lesson.
  let step: String?
  /// The lines, each an event, an arrow, and the effects in their order.
  let text: String

  /// Creates a story.
  init(_ description: String, at step: String?, _ text: String) {
    testDescription = description
    self.step = step
    self.text = text
  }

  /// The lines as the walk really answers the events, long ones continued after two spaces.
  func played() throws -> String {
    try played(on: try Walk.sample(at: step))
  }

  /// The lines as a walk really answers the events, long ones continued after two spaces.
  func played(on walk: Walk) throws -> String {
    var rehearsal = Rehearsal(walk)
    let events = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { line in
      line.firstRange(of: " →").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }
    return events.map { event in
      Story.fill([event + " →"] + rehearsal.play(event).map { $0.summary + "," })
    }.joined(separator: "\n")
  }

  private static func fill(_ words: [String]) -> String {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append((lines.isEmpty ? "" : "  ") + word)
      }
    }
    let text = lines.joined(separator: "\n")
    return text.hasSuffix(",") ? String(text.dropLast()) : text
  }
}
