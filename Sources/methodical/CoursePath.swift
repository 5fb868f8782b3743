import Curriculum
import Foundation

/// Where the folder of the course is.
enum CoursePath {
  /// Returns the folder that was asked for or, without one, the one nearest to the program.
  ///
  /// It is looked for at each folder above the executable, as `share/methodical/Lessons` and as
  /// `Lessons`, so that a checkout and an installation both find theirs.
  static func find(given folder: String?) throws(CourseNotFound) -> String {
    if let folder {
      guard isCourse(folder) else { throw CourseNotFound(places: [folder]) }
      return folder
    }
    var places: [String] = []
    var place = executable.deletingLastPathComponent()
    while true {
      for name in ["share/methodical/Lessons", "Lessons"] {
        let candidate = place.appendingPathComponent(name).path
        if isCourse(candidate) { return candidate }
        places.append(candidate)
      }
      guard place.path != "/" else { throw CourseNotFound(places: places) }
      place = place.deletingLastPathComponent()
    }
  }

  private static func isCourse(_ path: String) -> Bool {
    FileManager.default.isReadableFile(atPath: path + "/course.yml")
  }

  private static var executable: URL {
    let url = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return url.resolvingSymlinksInPath()
  }
}

/// There is no course where one was looked for.
struct CourseNotFound: Error, CustomStringConvertible {
  /// The folders that were looked at.
  let places: [String]

  /// What is missing, and where it was looked for.
  var description: String {
    let list = places.map { "\n  " + $0 }.joined()
    return "no course was found: expected a file course.yml in one of these folders\(list)\n"
      + "help: name its folder with --lessons DIR"
  }
}

extension CourseFolder {
  /// Creates the access to a folder of the file system.
  init(path: String) {
    self.init(
      text: { name in try? String(contentsOfFile: path + "/" + name, encoding: .utf8) },
      names: { folder in
        let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
        return (names ?? []).sorted()
      }
    )
  }
}
