import HTTPSemantics
import JSONDocument
import Markup

/// Reads the first representations of a world, and holds each to what its resource says.
struct FixtureReader {
  /// The representation that counts where a client has no preferences, by path.
  private(set) var fixtures: [String: Representation] = [:]
  /// The other representations by path.
  private(set) var variants: [String: [Representation]] = [:]
  /// The value of each unique member by template, name and text, with the path that has it.
  private var uniqueValues: [[String]: String] = [:]

  /// Reads the JSON documents under `state` and the texts under `files`.
  init(_ world: inout YAMLMapping, _ draft: inout WorldDraft) {
    readState(&world, &draft)
    readFiles(&world, &draft)
  }

  private mutating func readState(_ world: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard var state = world.mapping("state", &draft.findings) else { return }
    for path in state.keys {
      let position = state.position(of: path)
      guard let value = state.document(path, &draft.findings) else {
        draft.findings.note("expected a JSON document for '\(path)'", at: position)
        continue
      }
      guard let template = draft.template(for: path, at: position) else { continue }
      let type = template.mediaTypes.first { $0.isJSON } ?? .json
      add(Representation(value, mediaType: type), path, template, at: position, &draft.findings)
    }
  }

  private mutating func readFiles(_ world: inout YAMLMapping, _ draft: inout WorldDraft) {
    guard var files = world.mapping("files", &draft.findings) else { return }
    for path in files.keys {
      let position = files.position(of: path)
      let all = Representation.readFiles(path, in: &files, &draft.findings)
      guard let first = all.first, let template = draft.template(for: path, at: position) else {
        continue
      }
      add(first, path, template, at: position, &draft.findings)
      for variant in all.dropFirst() {
        addVariant(variant, path, template, at: position, &draft.findings)
      }
    }
  }

  private mutating func addVariant(
    _ variant: Representation,
    _ path: String,
    _ template: ResourceTemplate,
    at position: SourcePosition,
    _ findings: inout Findings
  ) {
    let others = [fixtures[path]].compactMap(\.self) + (variants[path] ?? [])
    let isRepeated = others.contains {
      $0.mediaType == variant.mediaType && $0.language == variant.language
    }
    let fault =
      isRepeated
      ? "two representations have the same media type and language"
      : fault(of: variant, path, template)
    if let fault {
      findings.note("'\(path)' cannot have this state: \(fault)", at: position)
    } else {
      variants[path, default: []].append(variant)
    }
  }

  private mutating func add(
    _ representation: Representation,
    _ path: String,
    _ template: ResourceTemplate,
    at position: SourcePosition,
    _ findings: inout Findings
  ) {
    let fault =
      fixtures[path] != nil ? "it has one already" : fault(of: representation, path, template)
    if let fault {
      findings.note("'\(path)' cannot have this state: \(fault)", at: position)
    } else {
      fixtures[path] = representation
    }
  }

  private mutating func fault(
    of representation: Representation,
    _ path: String,
    _ template: ResourceTemplate
  ) -> String? {
    guard template.kind == .item else {
      return "'\(template.path.text)' is no item and has no state of its own"
    }
    guard template.mediaTypes.contains(where: { $0.covers(representation.mediaType) }) else {
      return "'\(template.path.text)' does not take \(representation.mediaType)"
    }
    if let fault = representation.syntaxFault { return fault }
    if template.members.isEmpty { return nil }
    guard let object = representation.json?.asObject else {
      return "'\(template.path.text)' describes members, and this is no object"
    }
    return template.fault(in: object, at: path) ?? repetition(in: object, path, template)
  }

  private mutating func repetition(
    in object: JSONObject,
    _ path: String,
    _ template: ResourceTemplate
  ) -> String? {
    for member in template.members where member.isUnique {
      guard let value = object[member.name] else { continue }
      let key = [template.path.text, member.name, value.text()]
      if let other = uniqueValues.updateValue(path, forKey: key) {
        return "'\(member.name)' is unique, and '\(other)' has the same"
      }
    }
    return nil
  }
}

extension ResourceTemplate {
  /// Returns what keeps an object from being a first state of one of the resources, if anything.
  fileprivate func fault(in object: JSONObject, at path: String) -> String? {
    for member in self.members {
      if let value = object[member.name] {
        let fault = member.fault(in: value) ?? contradiction(of: value, to: path, in: member)
        if let fault { return "'\(member.name)': \(fault)" }
      } else if member.isRequired, member.managed == nil {
        return "'\(member.name)' is missing"
      }
    }
    let names = self.members.map(\.name)
    if self.unknownMembers == .keep { return nil }
    return object.names.first { !names.contains($0) }.map { "unknown member '\($0)'" }
  }
}

extension ResourceTemplate {
  private func contradiction(
    of value: JSONValue,
    to path: String,
    in member: Member
  ) -> String? {
    guard member.managed == .identifier, let identifier = self.path.match(path)?.last else {
      return nil
    }
    let text = value.asString ?? value.text()
    return text == identifier ? nil : "\(text) is not the '\(identifier)' of the path"
  }
}

extension MediaType {
  /// Returns whether a resource that takes this type, which may be `*/*`, takes another one.
  fileprivate func covers(_ other: MediaType) -> Bool {
    essence == "*/*" || essence == other.essence
  }
}

extension Representation {
  /// What keeps the text from being the JSON that its media type promises, if anything.
  fileprivate var syntaxFault: String? {
    guard mediaType.isJSON, json == nil else { return nil }
    do {
      _ = try JSONValue.parse(bytes)
      return nil
    } catch {
      return "this is no JSON: \(error)"
    }
  }

  /// Reads the files at a path: a text, a mapping with media type, language and text, or a list of
  /// mappings.
  fileprivate static func readFiles(
    _ path: String,
    in files: inout YAMLMapping,
    _ findings: inout Findings
  ) -> [Representation] {
    if files.holdsList(path) {
      return files.mappings(path, &findings).compactMap { read($0, &findings) }
    }
    if files.holdsMapping(path) {
      return [files.mapping(path, &findings).flatMap { read($0, &findings) }].compactMap(\.self)
    }
    let text = files.text(path, &findings)
    return [text.map { Representation(.plainText, Array($0.utf8)) }].compactMap(\.self)
  }

  private static func read(_ mapping: YAMLMapping, _ findings: inout Findings) -> Representation? {
    var file = mapping
    let type = file.mediaType("media-type", &findings) ?? .plainText
    let language = file.text("language", &findings)
    let text = file.requiredText("text", &findings)
    file.finish(&findings)
    return text.map { Representation(type, Array($0.utf8), language: language) }
  }
}
