import Curriculum
import Terminal
import Tutor

/// The lessons of a course as a map: done, here, next, minutes, what to know before.
struct MapRendering {
  private let rendition: Rendition
  private let map: CourseMap
  private let here: String?

  /// Creates a rendering for a terminal; the learner is in the lesson of this id.
  init(_ rendition: Rendition, of map: CourseMap, here: String?) {
    self.rendition = rendition
    self.map = map
    self.here = here
  }

  /// Returns the map with a row for each lesson.
  func lines(indent: Int = 2) -> [StyledText] {
    let rows = map.entries.map(row)
    guard !rendition.isPlain else {
      let margin = StyledText(String(repeating: " ", count: indent))
      return StyledText.records(rows.map { Array($0.dropFirst()) }).map { margin + $0 }
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
    let separator = " " + Sign.separator.text(in: rendition) + " "
    let lessons = map.entries.map { entry -> StyledText in
      let mark = mark(of: entry)
      let title = entry.lesson?.title ?? entry.id
      let name: StyledText = entry.id == here ? "\(title, .strong)" : "\(title)"
      return (mark.isEmpty ? name : mark + " " + name) + minutes(of: entry, before: " ")
    }
    let names = lessons.dropFirst().reduce(lessons.first ?? "") { $0 + "\(separator, .faint)" + $1 }
    return (names + ". " + summary).wrapped(to: rendition.measure, indent: 2, hanging: 4)
  }

  private func row(_ entry: CourseMap.Entry) -> [StyledText] {
    guard let lesson = entry.lesson else {
      return [
        "", entry.id.styled(.key), "this lesson has an error: run course check".styled(.wrong), "",
        "",
      ]
    }
    return [
      mark(of: entry), entry.id.styled(.key), StyledText(lesson.title),
      minutes(of: entry, before: ""), note(on: entry, lesson),
    ]
  }

  private func minutes(of entry: CourseMap.Entry, before space: String) -> StyledText {
    guard let lesson = entry.lesson else { return "" }
    return "\(space)\("\(lesson.minutes) min", .faint)"
  }

  private func mark(of entry: CourseMap.Entry) -> StyledText {
    if rendition.isPlain {
      // The words of the note say it already; the strip has none.
      return entry.id == here ? "here:" : entry.state.isDone ? "done:" : ""
    }
    if entry.id == here { return Sign.pointer.text(in: rendition).styled(.prompt) }
    return entry.state.isDone ? Sign.right.text(in: rendition).styled(.right) : ""
  }

  private func note(on entry: CourseMap.Entry, _ lesson: Lesson) -> StyledText {
    var notes: [StyledText] = []
    if entry.id == here { notes.append("\("you are here", .strong)") }
    switch entry.state {
    case .done: notes.append("\("done", .right)")
    case .begun(let step?): notes.append("at \(step) of \(lesson.steps.count)")
    case .begun(nil): notes.append("begun")
    case .open where entry.id == map.next && entry.id != here: notes.append("\("next", .notice)")
    case .open where !entry.missing.isEmpty:
      notes.append("after \(entry.missing.joined(separator: ", "), .faint)")
    case .open: break
    }
    return notes.dropFirst().reduce(notes.first ?? "") { $0 + ", " + $1 }
  }
}
