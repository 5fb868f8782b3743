import JSONDocument
import Markup

extension PosedQuestion {
  /// Returns a question that is answered in one's own words, which the learner then compares with a
  /// list of points.
  static func explain(_ step: Step) -> PosedQuestion {
    let digest = Digest.of(step.options.map(\.id))
    let entries = [Sheet.Entry](lettered: step.options)
    return PosedQuestion(
      sheet: Sheet(instruction: "Type your explanation"),
      keyDigest: digest,
      solution: Solution(
        sentence: "A good explanation says",
        entries: entries.map { Sheet.Entry(id: $0.id, label: "", text: $0.text) },
        remarks: []
      ),
      takesText: true,
      reading: { line in
        let text = line[...].trimmed
        return text.isEmpty ? nil : .string(text)
      },
      reply: { answer in .asks(points(of: step, entries, digest, text: answer)) }
    )
  }

  /// Returns the question which of the points an explanation holds.
  private static func points(
    of step: Step,
    _ entries: [Sheet.Entry],
    _ digest: String,
    text: JSONValue
  ) -> PosedQuestion {
    PosedQuestion(
      sheet: Sheet(
        entries: entries,
        instruction: "Type the letters of the points that your explanation has, or `none`"
      ),
      keyDigest: digest,
      solution: Solution(sentence: "A good explanation says", entries: entries, remarks: []),
      reading: { line in
        let isNone = line[...].trimmed.lowercased() == "none"
        guard let indices = isNone ? [] : Letters.indices(in: line, below: entries.count) else {
          return nil
        }
        let said = Set(indices).sorted().map { JSONValue.string(entries[$0].id) }
        return .object(JSONObject([("text", text), ("points", .array(said))]))
      },
      reply: { answer in
        let said = Set(answer.asObject?["points"]?.asArray?.compactMap(\.asString) ?? [])
        return .judged(assess(step.options, said))
      }
    )
  }

  private static func assess(_ points: [Option], _ said: Set<String>) -> Assessment {
    let missing = points.filter { !said.contains($0.id) }
    let number = points.count - missing.count
    let remarks = missing.filter { !$0.feedback.isEmpty }.map { point in
      Remark.feedback(label: nil, point.feedback)
    }
    let count = Count.inPlace(number, of: points.count, ("points is there", "points are there"))
    var assessment = Assessment(
      Double(number) / Double(max(points.count, 1)),
      [.sentence(count)] + remarks
    )
    assessment.isFinal = true
    return assessment
  }
}
