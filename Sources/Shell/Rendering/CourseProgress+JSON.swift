import Curriculum
import JSONDocument
import Learning
public import Tutor

extension CourseProgress {
  /// Returns the progress as JSON for other programs, as `docs/progress-report.md` describes it.
  public func json(learner: String?, programVersion: String) -> String {
    let document: JSONValue = [
      "format": "methodical progress report",
      "version": 1,
      "program": .string(programVersion),
      "learner": learner.map(JSONValue.string) ?? .null,
      "course": .string(course),
      "answers": [
        "right": JSONValue(answers.right), "partly": JSONValue(answers.partly),
        "wrong": JSONValue(answers.wrong),
      ],
      "outdated": JSONValue(outdated),
      "next": map.next.map(JSONValue.string) ?? .null,
      "lessons": .array(map.entries.map(\.document)),
      "skills": .array(skills.map(\.document)),
      "beliefs": .array(beliefs.map(\.document)),
      "missed": .array(missed.map(\.document)),
    ]
    return document.prettyText(indent: 2) + "\n"
  }
}

extension CourseMap.Entry {
  fileprivate var document: JSONValue {
    var object: JSONObject = ["lesson": .string(id)]
    if let head {
      object["title"] = .string(head.title)
      object["minutes"] = JSONValue(head.minutes)
      object["prerequisites"] = .array(head.prerequisites.map(JSONValue.string))
    }
    switch state {
    case .done(let instant):
      object["state"] = "done"
      object["finished"] = JSONValue(instant)
    case .begun(let step):
      object["state"] = "begun"
      object["step"] = .string(step)
    case .open: object["state"] = "open"
    }
    return .object(object)
  }
}

extension CourseProgress.SkillProgress {
  fileprivate var document: JSONValue {
    [
      "skill": .string(skill.id),
      "name": .string(skill.name),
      "asked": JSONValue(results.count),
      "right": JSONValue(rightCount),
      "last": .array(results.suffix(5).map { .string($0.verdict.word) }),
    ]
  }
}

extension CourseProgress.Belief {
  fileprivate var document: JSONValue {
    [
      "misconception": .string(record.misconception),
      "belief": misconception.map { .string($0.belief) } ?? .null,
      "count": JSONValue(record.count),
      "first": JSONValue(record.first),
      "last": JSONValue(record.last),
      "refuted": record.refuted.map { JSONValue($0) } ?? .null,
    ]
  }
}

extension CourseProgress.MissedItem {
  fileprivate var document: JSONValue {
    [
      "item": .string(step.id), "lesson": .string(lesson), "title": .string(step.title),
      "instant": JSONValue(instant),
    ]
  }
}

extension Judgement.Verdict {
  /// The word that stands for the verdict in reports.
  fileprivate var word: String {
    switch self {
    case .right: "right"
    case .partly: "partly"
    case .wrong: "wrong"
    }
  }
}

extension JSONValue {
  /// Creates the number that an integer is.
  fileprivate init(_ integer: Int) { self = .number(JSONNumber(integer)) }

  /// Creates the number of milliseconds of a moment.
  fileprivate init(_ instant: Instant) { self.init(Int(instant.milliseconds)) }
}
