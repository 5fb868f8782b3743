import Curriculum
public import Learning
public import Terminal
public import Tutor

/// A learner's progress as it is printed.
public struct ProgressRendering {
  private let rendition: Rendition
  private let now: Instant

  /// Creates a rendering for a terminal, which counts ages from a moment.
  public init(_ rendition: Rendition, at now: Instant) {
    self.rendition = rendition
    self.now = now
  }

  /// Returns the whole of it for the learner of this name.
  public func text(of progress: CourseProgress, learner: String?) -> String {
    let title: StyledText = "  \(progress.title, .heading)"
    let head = learner.map { rendition.row(title, right: $0.styled(.faint)) }
    var groups = [head ?? title.wrapped(to: rendition.measure)]
    groups.append(progress.isEmpty ? beginning(of: progress) : answers(in: progress))
    groups.append(lessons(of: progress.map))
    groups.append(skills(in: progress))
    groups.append(beliefs(in: progress))
    groups.append(missed(in: progress))
    let lines = groups.filter { !$0.isEmpty }.flatMap { [StyledText()] + $0 }
    return rendition.render(lines)
  }

  private func beginning(of progress: CourseProgress) -> [StyledText] {
    paragraph("Nothing is recorded yet. \("methodical", .key) starts the first lesson.")
  }

  private func answers(in progress: CourseProgress) -> [StyledText] {
    let tally = progress.answers
    let count = tally.right + tally.partly + tally.wrong
    guard count > 0 else { return paragraph("No answer is recorded yet.") }
    var parts = ["\(tally.right) right"]
    if tally.partly > 0 { parts.append("\(tally.partly) in part") }
    parts.append("\(tally.wrong) wrong")
    var text = "\(count) \(count == 1 ? "answer" : "answers"): \(parts.joined(separator: ", "))."
    if progress.outdated > 0 {
      let verb = progress.outdated == 1 ? "is" : "are"
      text += " \(progress.outdated) of the questions \(verb) no longer asked."
    }
    return paragraph(StyledText(text))
  }

  private func lessons(of map: CourseMap) -> [StyledText] {
    let rendering = MapRendering(rendition, of: map, here: nil)
    return heading("Lessons") + rendering.lines(indent: 4) + paragraph(rendering.summary)
  }

  private func skills(in progress: CourseProgress) -> [StyledText] {
    guard !progress.skills.isEmpty else { return [] }
    let lines = progress.skills.flatMap { skill -> [StyledText] in
      let last = skill.results.suffix(5).map { sign(of: $0.verdict) }
      let marks = last.dropFirst().reduce(last.first ?? "") { $0 + " " + $1 }
      let count = "\(skill.rightCount) of \(skill.results.count) right"
      return entry(skill.skill.id, "\(skill.skill.name): \(count, .strong), last \(marks)")
    }
    let rest = progress.untestedSkills
    let note = rest == 0 ? [] : paragraph("No answer tells about the other \(rest) yet.")
    return heading("What answers tell about skills") + lines + note
  }

  private func beliefs(in progress: CourseProgress) -> [StyledText] {
    guard !progress.beliefs.isEmpty else { return [] }
    let lines = progress.beliefs.flatMap { belief -> [StyledText] in
      let record = belief.record
      let text = belief.misconception?.belief ?? "The course no longer knows this one."
      let age = record.last.age(at: now)
      let matched = record.count == 1 ? "Once, \(age)" : "\(record.count) times, last \(age)"
      let outcome: StyledText =
        record.refuted.map { "\("answered rightly", .right) \($0.age(at: now))" }
        ?? "\("open", .wrong)"
      return entry(record.misconception, "\(text) \(matched, .faint): \(outcome)")
    }
    return heading("What answers took for true") + lines
  }

  private func missed(in progress: CourseProgress) -> [StyledText] {
    guard !progress.missed.isEmpty else { return [] }
    let lines = progress.missed.flatMap { item in
      entry(item.step.id, "\(item.step.title), \(item.instant.age(at: now), .faint)")
    }
    return heading("What was missed when it was asked last") + lines
      + paragraph("\("methodical quiz --missed", .key) asks it again.")
  }

  private func sign(of verdict: Judgement.Verdict) -> StyledText {
    if rendition.isPlain {
      return verdict == .right ? "right" : verdict == .wrong ? "wrong" : "in part"
    }
    switch verdict {
    case .right: return Sign.right.text(in: rendition).styled(.right)
    case .partly: return Sign.changed.text(in: rendition).styled(.notice)
    case .wrong: return Sign.wrong.text(in: rendition).styled(.wrong)
    }
  }

  private func heading(_ text: String) -> [StyledText] {
    text.styled(.strong).wrapped(to: rendition.measure, indent: 2)
  }

  private func entry(_ id: String, _ text: StyledText) -> [StyledText] {
    ("\(id, .key)  " + text).wrapped(to: rendition.measure, indent: 4, hanging: 6)
  }

  private func paragraph(_ text: StyledText) -> [StyledText] {
    text.wrapped(to: rendition.measure, indent: 4, hanging: 4)
  }
}
