import ArgumentParser
import Curriculum
import LineEditor
import Shell

extension CourseCommand {
  /// Makes a small working course.
  struct NewCommand: ParsableCommand {
    /// What `--help` says.
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: "Make a small working course to begin with.",
      discussion: """
        The course has one lesson with something to read, a prediction, a task and a question, its \
        skill, its misconceptions, and the world of a tea shop. It can be walked through at once. \
        Its README.md says what is where. A folder that is there must be empty.

        EXAMPLES
          methodical course new teas         in a new folder 'teas'
          methodical learn --lessons teas    walk through it
        """
    )

    /// The folder of the course.
    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    /// Makes it.
    func run() throws {
      try Complaint.reporting {
        let names = try CourseDraft().write(to: folder)
        let lines = names.map { "\(folder)/\($0)\n" }.joined()
        try Report.write("\(lines)\n'methodical course check \(folder)' checks it.\n")
      }
    }
  }

  /// Lists the lessons of a course.
  struct ShowCommand: ParsableCommand {
    /// What `--help` says.
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "List the lessons of a course with their steps, skills and misconceptions.",
      discussion: """
        EXAMPLES
          methodical course show         the course of this program
          methodical course show teas    the course in this folder
        """
    )

    /// The folder of the course.
    @Argument(
      help: "The folder of the course; without it, the course of this program.",
      completion: .directory
    )
    var folder: String?

    /// Lists them.
    func run() throws {
      try Complaint.reporting {
        let path = try CoursePath.find(given: folder)
        let (course, diagnostics) = Course.read(CourseFolder(path: path))
        for diagnostic in diagnostics { Complaint.write("\(path)/\(diagnostic)") }
        guard let course else { throw ExitCode(1) }
        let text = CourseOutline(Desk.rendition(isPlain: false)).text(of: course)
        try Report.show(text, isPlain: false)
      }
    }
  }
}
