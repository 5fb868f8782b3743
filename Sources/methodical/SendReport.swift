import HTTPSemantics
import Laboratory
import Terminal

/// What is printed about a run of `.http` files, and what came of it.
struct SendReport {
  /// The number of requests that did not go as expected.
  private(set) var failures = 0
  private var requests = 0
  private var files = 0
  private var unchecked = 0
  private let rendition: Rendition
  private let isVerbose: Bool

  /// Creates a report of which nothing is written yet.
  init(_ rendition: Rendition, isVerbose: Bool) {
    self.rendition = rendition
    self.isVerbose = isVerbose
  }

  /// Returns the line above the requests of a file.
  mutating func heading(_ path: String) -> String {
    files += 1
    return rendition.render(["\(path, .heading)"])
  }

  /// Counts what came of a request and returns the lines about it.
  mutating func take(_ outcome: RequestOutcome, of path: String, _ duration: Duration) -> String {
    requests += 1
    if !outcome.isGood {
      failures += 1
    } else if !outcome.request.isChecked {
      unchecked += 1
    }
    var lines = line(outcome, duration)
    if isVerbose, let exchange = outcome.exchange {
      lines += message(exchange.requestBytes) + message(exchange.responseBytes) + [StyledText()]
    }
    for failure in outcome.failures { lines += self.lines(of: failure, in: path) }
    return rendition.render(lines)
  }

  /// The last line.
  var summary: String {
    let all = "\(count(requests, "request")) in \(count(files, "file"))"
    var parts = ["\(requests - failures - unchecked) as expected"]
    if failures > 0 { parts.append("\(failures) not") }
    if unchecked > 0 { parts.append("\(unchecked) without an expectation") }
    let style: Style = failures > 0 ? .wrong : .right
    return rendition.render(["\(all): \(parts.joined(separator: ", "), style)"])
  }

  private func line(_ outcome: RequestOutcome, _ duration: Duration) -> [StyledText] {
    let sign =
      outcome.isGood
      ? Sign.right.text(in: rendition).styled(.right)
      : Sign.wrong.text(in: rendition).styled(.wrong)
    let status = outcome.exchange?.response.map { response in
      String(response.status.code).styled(.status(response.status.code))
    }
    let time = outcome.exchange == nil ? StyledText() : Self.milliseconds(duration).styled(.faint)
    let left: StyledText = "  \(sign) \(status ?? "not sent")  \(name(of: outcome))"
    return rendition.row(left, right: time)
  }

  private func name(of outcome: RequestOutcome) -> String {
    if !outcome.request.title.isEmpty { return outcome.request.title }
    if let name = outcome.request.name { return name }
    let target = outcome.exchange?.request?.target.text ?? "line \(outcome.request.place.line)"
    return "\(outcome.request.method) \(target)"
  }

  private func lines(of failure: RequestFileProblem, in path: String) -> [StyledText] {
    let place = "\(path):\(failure.place.line):\(failure.place.column)"
    var lines: [StyledText] = ["      \(place, .faint)"]
    lines += paragraph("expected \(failure.expected)", .plain)
    lines += paragraph("found \(failure.found)", .wrong)
    if !failure.help.isEmpty { lines += paragraph(failure.help, .faint) }
    return lines
  }

  private func paragraph(_ text: String, _ style: Style) -> [StyledText] {
    StyledText(lines: text, style: style).lines.flatMap {
      $0.wrapped(to: rendition.columns, indent: 6, hanging: 8)
    }
  }

  private func message(_ bytes: [UInt8]) -> [StyledText] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = [StyledText()] + StyledText.message(text)
    return lines.flatMap { $0.wrapped(to: rendition.columns, indent: 6, hanging: 8) }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Returns a duration in milliseconds with one decimal.
  private static func milliseconds(_ duration: Duration) -> String {
    let tenths = (duration / .microseconds(100)).rounded()
    return "\(tenths / 10) ms"
  }
}
