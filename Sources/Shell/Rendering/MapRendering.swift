import Curriculum
import Terminal
import Tutor

/// The lessons of a course as a map: done, here, next, minutes, what to know before.
struct MapRendering {
  private let rendition: Rendition
  private let map: CourseMap
  private let here: String?
  /// The width of a terminal from which on there is room for a table.
  private static let tableWidth = 64

  /// Creates a rendering for a terminal; the learner is in the lesson of this id.
  init(_ rendition: Rendition, of map: CourseMap, here: String?) {
    self.rendition = rendition
    self.map = map
    self.here = here
  }

  /// Returns the map with a row for each lesson.
  func lines(indent: Int = 2) -> [StyledText] {
    let rows = map.entries.map(row)
    if rendition.isPlain || rendition.columns < Self.tableWidth {
      return rows.flatMap { sentence(of: $0, indent: indent) }
    }
    let columns = [
      Table.Column(""), Table.Column(""), Table.Column("", minimumWidth: 16),
      Table.Column("", alignment: .right, minimumWidth: 6), Table.Column("", minimumWidth: 12),
    ]
    return Table(columns: columns, rows: rows).lines(in: rendition, indent: indent)
  }

  /// The number of lessons done and the minutes that are left, as a sentence.
  var summary: StyledText {
    let count = map.entries.count
    if map.doneCount == count {
      return count == 1 ? "The lesson is done." : "All \(count) lessons are done."
    }
    let noun = count == 1 ? "lesson" : "lessons"
    return "\(map.doneCount) of \(count) \(noun) done, about \(map.minutesLeft) minutes left."
  }

  /// The map in as few rows as can be, for the start.
  var strip: [StyledText] {
    let separator = Sign.betweenWords(in: rendition).styled(.faint)
    let lessons = map.entries.map { entry -> StyledText in
      let mark = mark(of: entry)
      let title = entry.head?.title ?? entry.id
      let name: StyledText = entry.id == here ? "\(title, .strong)" : "\(title)"
      return (mark.isEmpty ? name : mark + " " + name) + minutes(of: entry, before: " ")
    }
    let names = lessons.dropFirst().reduce(lessons.first ?? "") { $0 + separator + $1 }
    return (names + ". " + summary).wrapped(to: rendition.measure, indent: 2, hanging: 4)
  }

  private func row(_ entry: CourseMap.Entry) -> [StyledText] {
    guard let head = entry.head else {
      return ["", entry.id.styled(.key), "has an error".styled(.wrong), "", "run course check"]
    }
    return [
      mark(of: entry), entry.id.styled(.key), StyledText(head.title),
      minutes(of: entry, before: ""), note(on: entry),
    ]
  }

  /// Returns a row as it is read aloud, or shown where there is no room.
  private func sentence(of row: [StyledText], indent: Int) -> [StyledText] {
    let cells = row.dropFirst(2).filter { !$0.isEmpty }
    let text = cells.dropFirst().reduce(cells.first ?? "") { $0 + ", " + $1 }
    let mark = rendition.isPlain || row[0].isEmpty ? "" : row[0] + " "
    return (mark + row[1] + ": " + text)
      .wrapped(to: rendition.measure, indent: indent, hanging: indent + 2)
  }

  private func minutes(of entry: CourseMap.Entry, before space: String) -> StyledText {
    guard let head = entry.head else { return "" }
    return "\(space)\("\(head.minutes) min", .faint)"
  }

  private func mark(of entry: CourseMap.Entry) -> StyledText {
    if rendition.isPlain {
      // The words of the note say it already; the strip has none.
      return entry.id == here ? "here:" : entry.state.isDone ? "done:" : ""
    }
    if entry.id == here { return Sign.pointer.text(in: rendition).styled(.prompt) }
    return entry.state.isDone ? Sign.right.text(in: rendition).styled(.right) : ""
  }

  private func note(on entry: CourseMap.Entry) -> StyledText {
    var notes: [StyledText] = []
    if entry.id == here { notes.append("\("you are here", .strong)") }
    switch entry.state {
    case .done: notes.append("\("done", .right)")
    case .begun:
      let place = map.place(in: entry)
      notes.append(place.map { "at \($0.step) of \($0.count)" } ?? "begun")
    case .open where entry.id == map.next && entry.id != here: notes.append("\("next", .notice)")
    case .open where !entry.missing.isEmpty:
      notes.append("after \(entry.missing.joined(separator: ", "), .faint)")
    case .open: break
    }
    return notes.dropFirst().reduce(notes.first ?? "") { $0 + ", " + $1 }
  }
}
