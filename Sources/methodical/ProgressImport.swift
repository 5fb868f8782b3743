import Learning
import LineEditor
import ProgressStore
import Terminal

/// The reading of progress files, which says what is wrong with them.
struct ProgressImport {
  private static let problemLimit = 10
  private var problems = 0

  /// Creates a reading of which nothing is done yet.
  init() {}

  /// Whether nothing was wrong so far.
  var isGood: Bool { problems == 0 }

  /// Takes in the lines of a file; after the first that is wrong, lines are only checked.
  mutating func take(_ path: String, into merge: inout Merge) throws {
    let name = path == "-" ? "standard input" : path
    var reader = ProgressReader()
    var lines = try InputLines(path)
    var number = 0
    do {
      while let line = try lines.next() {
        number += 1
        guard try take(line, with: &reader, into: &merge, at: "\(name):\(number)") else { return }
      }
    } catch let error as OverlongLine {
      return report("\(name):\(number + 1): \(error)", remedy: "")
    }
    // A file that is wrong elsewhere may lack lines that were counted.
    guard isGood else { return }
    do {
      try reader.finish()
    } catch {
      report("\(name):\(number): \(error)", remedy: error.remedy)
    }
  }

  /// Takes in one line, and returns whether it is worth while to read on.
  private mutating func take(
    _ line: ArraySlice<UInt8>,
    with reader: inout ProgressReader,
    into merge: inout Merge,
    at place: String
  ) throws -> Bool {
    do {
      switch try reader.read(line) {
      case .attempt(let attempt)? where isGood: try merge.take(attempt)
      case .place(let spot)? where isGood: try merge.take(spot)
      default: break
      }
    } catch let error as ProgressLineError {
      let column = error.column.map { ":\($0)" } ?? ""
      report("\(place)\(column): \(error)", remedy: error.remedy)
      return problems < Self.problemLimit && !error.concernsWholeFile
    } catch let error as ProgressStoreError {
      guard case .conflictingAttempt = error.problem else { throw error }
      report("\(place): \(error.finding)", remedy: "one of the two was changed after it was made")
    }
    return problems < Self.problemLimit
  }

  private mutating func report(_ problem: String, remedy: String) {
    problems += 1
    let help = remedy.isEmpty ? "" : "\nhelp: \(remedy)"
    // Without the name of this program in front, so that editors find the place.
    try? TerminalOutput(descriptor: 2).write((problem + help).harmless(keeping: .newline) + "\n")
  }
}

extension ProgressLineError {
  /// Whether nothing else can be said about the file.
  fileprivate var concernsWholeFile: Bool {
    switch problem {
    case .missingHeader, .otherFormat, .otherVersion: true
    default: false
    }
  }
}
