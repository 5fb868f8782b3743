import Foundation
import Shell
import Terminal

/// A conversation as a file holds it: what the learner saw, with what they typed behind the prompts.
struct Transcript {
  /// The whole text.
  let text: String

  /// The words of the first line, behind the dollar sign.
  var setting: String {
    text.prefix { !$0.isNewline }.drop { $0 == "$" || $0 == " " }.description
  }

  /// What the learner typed, line by line; screens in several parts are gone through by themselves.
  func inputs(answersMore: Bool) -> [LineInput] {
    text.split(separator: "\n").dropFirst().compactMap { line in
      guard let typed = Transcript.typed(in: line, answersMore: answersMore) else { return nil }
      switch typed {
      case "^C": return .interrupted
      case "^D": return .endOfInput
      default: return .line(String(typed))
      }
    }
  }

  /// Returns the conversation held anew as text.
  func replayed() throws -> String {
    let setting = try Setting(setting)
    let inputs = inputs(answersMore: setting.answersMore)
    let (stage, end) = try setting.talk(typing: inputs)
    let visible = stage.transcript.replacing("\u{1B}", with: "␛")
    return "$ \(self.setting)\n\(visible)[\(end)]\n"
  }

  /// Returns what stands behind the prompt at the start of a line; `nil` if there is none.
  private static func typed(in line: Substring, answersMore: Bool) -> Substring? {
    let bare = line.replacing(/␛\[[0-9;]*m/, with: "")[...]
    guard let match = bare.prefixMatch(of: /(\S*(?: \d+\/\d+)?(?: \/\S*)?) ?[▸>](?: |$)/) else {
      return nil
    }
    if match.output.1 == "more", !answersMore { return nil }
    return bare[match.range.upperBound...]
  }
}

extension Transcript {
  /// The folder that holds the transcripts.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")

  /// Reads a transcript; `nil` if there is no such file.
  init?(named name: String) {
    let file = Transcript.folder.appending(path: name + ".transcript")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    self.text = text
  }

  /// Writes a text in the place of a transcript.
  static func record(_ text: String, as name: String) throws {
    let file = folder.appending(path: name + ".transcript")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
