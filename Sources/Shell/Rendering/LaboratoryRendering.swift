import HTTPSemantics
import Laboratory
import Terminal

/// What surrounds the requests, as it is shown: the cache, handlers, what a command did.
struct LaboratoryRendering {
  private let rendition: Rendition

  /// Creates a rendering for a terminal.
  init(_ rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns what a command has done, as a sentence.
  static func sentence(for command: LaboratoryCommand) -> StyledText {
    switch command {
    case .fault(let fault): "Waiting for a request to go wrong: \(fault.text, .key)."
    case .mend: "Nothing is to go wrong any more."
    case .pause(let pause):
      "The next request is held before its step '\(pause.step, .strong)'; "
        + "\("continue", .key) lets it go on."
    case .unpause: "No request is held from now on."
    case .resume: "It goes on."
    case .clock: "The server's clock is moved: \("clock", .key) tells the time."
    case .cache(true):
      "A shared cache is between you and the server now; \("cache", .key) shows what it stores."
    case .cache(false): "The cache is gone, with all that it had stored."
    case .clearCache: "The cache is empty."
    case .handler(let name, let version):
      "\(name, .strong) answers \(version, .strong) from now on; \("handler \(name)", .key) shows it."
    case .asClient(let name?):
      "Your requests are sent as \(name, .strong) sends them; \("as-client off", .key) ends that."
    case .asClient(nil): "Your requests are sent by this program's own client again."
    case .client(let name): "You are client \(name, .strong) now."
    }
  }

  /// Returns the handlers that answer here, with their versions.
  func list(in network: Network) -> [StyledText] {
    let versions = network.handlerVersions
    guard !versions.isEmpty else { return ["  No handler answers in this world."] }
    let rows = versions.sorted { $0.key < $1.key }.map { name, version -> [StyledText] in
      [
        name.styled(.strong), version.styled(.notice),
        StyledText(network.place(ofHandler: name) ?? ""),
      ]
    }
    return Table(
      columns: [
        Table.Column("handler"), Table.Column("answers"), Table.Column("at", minimumWidth: 20),
      ],
      rows: rows
    ).lines(in: rendition)
  }

  /// Returns what each version of a handler does, its faults marked.
  func groups(of handler: PracticeHandler, in network: Network) -> [[StyledText]] {
    let answering = network.handlerVersions[handler.name]
    let place: StyledText =
      network.place(ofHandler: handler.name).map { ", at \($0, .strong)" } ?? ""
    let head: StyledText = "\(handler.name, .strong)  \(handler.title)\(place)"
    let versions = handler.versions.map { version -> [StyledText] in
      let mark: StyledText = version.name == answering ? "  \("answers now", .right)" : ""
      return ["  \(version.name, .notice)\(mark)"] + version.outline.flatMap(lines)
    }
    return [head.wrapped(to: rendition.measure, indent: 2, hanging: 4)] + versions
  }

  private func lines(of line: PracticeHandler.Line) -> [StyledText] {
    let text: StyledText = "\(line.step, .faint)  \(line.text)"
    let lines = text.wrapped(to: rendition.measure, indent: 4, hanging: 8)
    guard let fault = line.fault else { return lines }
    let note: StyledText = "\(Sign.wrong.text(in: rendition)) \(fault)".styled(.wrong)
    return lines + note.wrapped(to: rendition.measure, indent: 8, hanging: 10)
  }

  /// Returns what a cache has stored, a line each.
  func lines(of cache: SharedCache, at instant: Timestamp) -> [StyledText] {
    let entries = cache.entries
    guard !entries.isEmpty else { return ["  The cache has stored nothing."] }
    let rows = entries.map { entry -> [StyledText] in
      let status = entry.response.status
      return [
        entry.target.pathAndQuery.styled(.strong), entry.method.name.styled(.method),
        status.description.styled(.status(status.code)), "\(entry.age(at: instant)) s",
        "\(entry.freshness.lifetime) s", word(for: entry, at: instant),
      ]
    }
    return Table(
      columns: [
        Table.Column("target"), Table.Column("from"), Table.Column("status"),
        Table.Column("age", alignment: .right), Table.Column("of", alignment: .right),
        Table.Column(""),
      ],
      rows: rows
    ).lines(in: rendition)
  }

  private func word(for entry: CacheEntry, at instant: Timestamp) -> StyledText {
    switch entry.state(at: instant) {
    case .fresh: "\("fresh", .right)"
    case .stale: "\("stale", .notice)"
    case .invalid:
      "\("invalid", .wrong)" + (entry.invalidatedBy.map { " since a \($0, .method)" } ?? "")
    }
  }
}
