import ArgumentParser
import Curriculum
import HTTPSemantics
import Learning
import LineEditor
import ProgressStore
import Shell
import Terminal
import Tutor

extension Evening {
  /// Prints what the log says about a learner.
  func showProgress(as format: Report.Format) throws {
    try reportingFiles {
      TerminalState.guardUntilExit()
      let course = try course()
      let store = try ProgressFile(common.data).open()
      defer { store.close() }
      let learner = try LearnerChoice(in: store).existing(named: common.learner)
      let progress = CourseProgress(
        of: course,
        attempts: try learner.map { try store.attempts(learner: $0, course: course.id) } ?? [],
        places: try learner.map { try store.places(learner: $0, course: course.id) } ?? []
      )
      switch format {
      case .text:
        let now = Instant(milliseconds: Desk.now().milliseconds)
        let rendering = ProgressRendering(rendition, at: now)
        try Report.show(rendering.text(of: progress, learner: learner), isPlain: common.plain)
      case .json:
        let version = MethodicalCommand.version
        try Report.write(progress.json(learner: learner, programVersion: version))
      }
    }
  }
}
