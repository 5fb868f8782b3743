import Curriculum
import Terminal
import Tutor

extension Conversation {
  /// Shows the map of the course.
  mutating func listLessons() {
    guard let map else { return }
    let rendering = MapRendering(surroundings.rendition(), of: map, here: walk?.lesson.id)
    screen.add(rendering.lines())
    say(rendering.summary, "\("goto", .key) and the name of a lesson goes there.")
  }

  /// Says which lesson comes after the one that was finished.
  mutating func sayWhatIsNext() {
    guard let map, let lesson = walk?.lesson.id, map.entries.contains(where: { $0.id == lesson })
    else { return }
    guard let next = map.entries.first(where: { $0.id == map.next }), let head = next.head else {
      return say("All lessons are done. \("methodical quiz", .key) asks from all over the course.")
    }
    say(
      "Next: \(head.title, .strong), \(head.minutes) minutes. \("goto \(next.id)", .key) goes there."
    )
  }

  /// The map as the learner has walked it; `nil` in free practice.
  private var map: CourseMap? {
    course.map { CourseMap(of: $0, places: (try? surroundings.places()) ?? []) }
  }
}
