import Curriculum
public import HTTPSemantics
import JSONDocument
import Laboratory
import Markup
public import Tutor

extension Quiz {
  /// Returns the questions as JSON for other programs, as `docs/quiz-format.md` describes it.
  ///
  /// What the servers would answer is computed as of an instant. Keys are told only if asked for.
  public func json(withAnswers: Bool, programVersion: String, at instant: Timestamp) -> String {
    let asked = questions.indices.map { index in
      JSONValue.object(members(of: index, withAnswers: withAnswers, at: instant))
    }
    let document: JSONValue = [
      "format": "methodical quiz",
      "version": 1,
      "program": .string(programVersion),
      // Many programs read numbers as binary64, which has no room for 64 bits.
      "seed": .string(String(seed)),
      "available": .number(JSONNumber(available)),
      "questions": .array(asked),
    ]
    return document.prettyText(indent: 2) + "\n"
  }

  private func members(
    of index: Int,
    withAnswers: Bool,
    at instant: Timestamp
  ) -> JSONObject {
    let question = questions[index]
    let step = question.step
    var object: JSONObject = [
      "item": .string(step.id),
      "version": .number(JSONNumber(step.version)),
      "lesson": .string(question.lesson),
      "kind": .string(step.kind.rawValue),
      "skills": .array(step.skills.map(JSONValue.string)),
      "title": .string(step.title),
      "given": .array(step.given.map(\.jsonDocument)),
      "passages": .array(step.passages.map(\.jsonDocument)),
    ]
    guard let posed = posed(index, at: instant) else { return object }
    object["options"] = .array(posed.sheet.entries.map(\.jsonDocument))
    if !posed.sheet.rows.isEmpty {
      object["rows"] = .array(posed.sheet.rows.map(\.jsonDocument))
    }
    object["instruction"] = .string(posed.sheet.instruction)
    if withAnswers {
      object["answer"] = .array(posed.solution.entries.map(\.jsonDocument))
      object["explanation"] = .string(
        posed.solution.remarks.map(\.plainText).joined(separator: "\n")
      )
      object["clauses"] = .array(step.clauses.map(JSONValue.string))
    }
    return object
  }
}

extension Given {
  fileprivate var jsonDocument: JSONValue {
    guard let document else { return ["path": .string(path), "absent": true] }
    return ["path": .string(path), "state": document]
  }
}

extension Passage {
  fileprivate var jsonDocument: JSONValue {
    switch self {
    case .prose(let blocks): ["text": .string(blocks.plainText)]
    case .example(let example):
      [
        "commands": .array(example.commands.map { .string($0.text) }),
        "request": .string(example.action.plainText),
        "count": .number(JSONNumber(example.count)),
      ]
    }
  }
}

extension Example.Action {
  /// What is sent, as an author writes it.
  fileprivate var plainText: String {
    switch self {
    case .request(let request):
      "\(request.method) \(request.target)"
        + request.fields.map { "\n\($0.name): \($0.value)" }.joined()
        + (request.content.isEmpty ? "" : "\n\n" + String(decoding: request.content, as: UTF8.self))
    case .calls(_, let text, _), .bytes(_, let text): text
    case .resume(let number): LaboratoryCommand.resume(number).text
    }
  }
}

extension Sheet.Entry {
  fileprivate var jsonDocument: JSONValue {
    ["id": .string(id), "label": .string(label), "text": .string(text.plainText)]
  }
}

extension Remark {
  fileprivate var plainText: String {
    switch self {
    case .sentence(let sentence): sentence
    case .feedback(let label, let blocks): (label.map { $0 + ": " } ?? "") + blocks.plainText
    }
  }
}
