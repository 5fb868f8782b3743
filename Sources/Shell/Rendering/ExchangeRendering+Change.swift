import HTTPSemantics
import JSONDocument
import Terminal

extension ExchangeRendering {
  /// Returns what an exchange changed, member by member; without a height all of it.
  func lines(
    of change: StateChange,
    isSafe: Bool,
    besides traces: Traces? = nil,
    height: Int? = nil
  ) -> [StyledText] {
    guard !change.isEmpty else {
      let sentence: StyledText = "\("No state changed", .faint)\(remark(on: traces))"
      return isSafe ? [] : sentence.wrapped(to: rendition.measure, indent: 2, hanging: 2)
    }
    let lines = change.entries.flatMap(lines)
    guard let height, lines.count > height else { return lines }
    let rest = lines.count - height + 1
    let ellipsis = Sign.ellipsis.text(in: rendition)
    return lines.prefix(height - 1) + ["  \(ellipsis) \(rest) more lines: \("diff", .key)"]
  }

  /// Returns the end of the sentence that nothing changed: what did so all the same.
  private func remark(on traces: Traces?) -> StyledText {
    guard let traces, !traces.isEmpty else { return ".".styled(.faint) }
    let members: StyledText = "\(traces.members.list("and")), which the server manages."
    guard let tags = traces.tags else { return ", \("but", .faint) \(members)" }
    let arrow = Sign.arrow.text(in: rendition)
    let tag: StyledText =
      ", \("but the entity tag did:", .faint) \(tags.old, .removed) \(arrow) \(tags.new, .added)"
    return traces.members.isEmpty ? tag : tag + "\(", and so did", .faint) \(members)"
  }

  /// Returns what was changed in a few words, for a cell of a table about one target.
  func brief(_ change: StateChange, at target: String?) -> StyledText {
    guard !change.isEmpty else { return "the same".styled(.faint) }
    let entries = change.entries.map { entry -> StyledText in
      let path: StyledText = entry.path == target ? "" : "\(entry.path, .strong) "
      switch entry.kind {
      case .created: return "\(Sign.added.text(in: rendition), .added) \(entry.path, .strong)"
      case .removed: return "\(Sign.removed.text(in: rendition), .removed) \(entry.path, .strong)"
      case .replaced: return path + "replaced".styled(.changed)
      case .changed(let difference, _, _): return path + brief(difference)
      }
    }
    return StyledText.joined(entries)
  }

  private func brief(_ difference: JSONDifference) -> StyledText {
    let entries = difference.entries.compactMap { entry -> StyledText? in
      let name = label(entry.pointer)
      switch entry.kind {
      case .removed: return "\(Sign.removed.text(in: rendition), .removed) \(name)"
      case .added(let new): return "\(Sign.added.text(in: rendition), .added) \(name) \(short(new))"
      case .changed(_, let new):
        return "\(Sign.changed.text(in: rendition), .changed) \(name) \(short(new))"
      case .unchanged: return nil
      }
    }
    return StyledText.joined(entries)
  }

  /// Returns the beginning of a value.
  private func short(_ value: JSONValue) -> StyledText {
    let text = value.text()
    guard text.count > 24 else { return text.styled(.faint) }
    return (text.prefix(23) + Sign.ellipsis.text(in: rendition)).styled(.faint)
  }

  private func lines(of entry: StateChange.Entry) -> [StyledText] {
    switch entry.kind {
    case .created(let representation):
      ["  \(entry.path, .strong) \("created", .added)"] + members(of: representation, .added)
    case .removed(let representation):
      ["  \(entry.path, .strong) \("removed", .removed)"] + members(of: representation, .removed)
    case .replaced(let old, let new):
      ["  \(entry.path, .strong) \("replaced", .changed)"]
        + row(.removed, "", excerpt(old)) + row(.added, "", excerpt(new))
    case .changed(let difference, _, _):
      ["  \(entry.path, .strong) \("changed", .changed)"] + lines(of: difference)
    }
  }

  private func lines(of difference: JSONDifference) -> [StyledText] {
    var lines: [StyledText] = []
    var unchanged: [String] = []
    for entry in difference.entries {
      let name = label(entry.pointer)
      switch entry.kind {
      case .removed(let old): lines += row(.removed, name, old.text().styled(.removed))
      case .added(let new): lines += row(.added, name, new.text().styled(.added))
      case .changed(let old, let new):
        let arrow = Sign.arrow.text(in: rendition)
        lines += row(.changed, name, "\(old.text(), .removed) \(arrow) \(new.text(), .added)")
      case .unchanged: unchanged.append(name)
      }
    }
    guard !unchanged.isEmpty else { return lines }
    let names = unchanged.joined(separator: ", ")
    let text = "unchanged: \(names)".styled(.faint)
    return lines + text.wrapped(to: rendition.measure, indent: 4, hanging: 6)
  }

  private func members(of representation: Representation, _ sign: Sign) -> [StyledText] {
    guard let object = representation.json?.asObject, object.count > 0 else {
      return row(sign, "", excerpt(representation))
    }
    return object.flatMap {
      row(sign, $0.name, $0.value.text().styled(sign == .added ? .added : .removed))
    }
  }

  private func row(_ sign: Sign, _ name: String, _ value: StyledText) -> [StyledText] {
    let mark = sign.text(in: rendition)
    let style: Style = sign == .added ? .added : sign == .removed ? .removed : .changed
    let head: StyledText = name.isEmpty ? "\(mark, style) " : "\(mark, style) \(name, .strong)  "
    return (head + value).wrapped(to: rendition.measure, indent: 4, hanging: 6)
  }

  private func excerpt(_ representation: Representation) -> StyledText {
    guard let text = String(validating: representation.bytes, as: UTF8.self) else {
      return "\(representation.bytes.count) bytes that are no text".styled(.faint)
    }
    let limit = 200
    let tail = text.count > limit ? Sign.ellipsis.text(in: rendition) : ""
    return StyledText(String(text.prefix(limit)) + tail)
  }

  /// The name of a member, or the pointer where it lies deeper.
  private func label(_ pointer: JSONPointer) -> String {
    pointer.tokens.count == 1 ? pointer.tokens[0] : pointer.description
  }
}

extension StyledText {
  /// Returns the texts as a list with commas.
  fileprivate static func joined(_ texts: [StyledText]) -> StyledText {
    texts.dropFirst().reduce(texts.first ?? "") { $0 + ", " + $1 }
  }
}
