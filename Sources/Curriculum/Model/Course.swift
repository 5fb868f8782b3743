public import HTTPSemantics
public import Laboratory
import Markup

/// A course: lessons in order, the skills and misconceptions they speak of, and their worlds.
///
/// Lessons are read when they are asked for, so that starting costs the reading of one.
public struct Course: Sendable {
  /// The id, which stands in each attempt.
  public let id: String
  /// The title as it is shown.
  public let title: String
  /// The ids of the lessons in the order of the course.
  public let lessonIDs: [String]
  /// The skills by id.
  public let skills: [String: Skill]
  /// The misconceptions by id.
  public let misconceptions: [String: Misconception]
  /// The network of each world by name, as it is before the first request.
  public let worlds: [String: Network]
  /// The folder that the course was read from.
  public let folder: CourseFolder

  /// The number of the course format that this program reads.
  public static let format = 1

  /// Returns a network with a site of its own before the hosts of the course.
  public func network(with site: Site) -> Network {
    let others = worlds.values.compactMap(\.origins.first).filter { $0.site.host != site.host }
      .sorted { $0.site.host < $1.site.host }
    return Network(origins: [OriginServer(site: site, at: Network.opening)] + others)
  }

  /// Returns the lesson with this id, or what is wrong with its file.
  public func lesson(_ id: String) -> LessonReader.Reading {
    let file = id + ".md"
    guard let text = folder.text(file) else {
      let diagnostic = Diagnostic(file, .init(line: 1, column: 1), "there is no such file")
      return LessonReader.Reading(lesson: nil, diagnostics: [diagnostic])
    }
    return LessonReader.read(text, file: file, course: self)
  }
}

/// Access to the texts of a course, wherever they are kept.
public struct CourseFolder: Sendable {
  /// Returns the text of a file named relative to the folder; `nil` if it cannot be read.
  public var text: @Sendable (String) -> String?
  /// Returns the names of the files in a folder below it, sorted.
  public var names: @Sendable (String) -> [String]

  /// Creates the access from its two functions.
  public init(
    text: @escaping @Sendable (String) -> String?,
    names: @escaping @Sendable (String) -> [String]
  ) {
    self.text = text
    self.names = names
  }
}
