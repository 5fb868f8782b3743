internal import HTTPSemantics

extension LaboratoryCommand {
  /// The command as it is typed.
  public var text: String {
    switch self {
    case .fault(let fault): "fault " + fault.text
    case .mend: "fault off"
    case .pause(let pause): "pause before " + pause.step + pause.selection.text
    case .unpause: "pause off"
    case .resume(let number): number.map { "continue \($0)" } ?? "continue"
    case .clock(let seconds): "clock +" + TimeSpan.text(milliseconds: seconds * 1_000)
    case .cache(let isOn): isOn ? "cache on" : "cache off"
    case .clearCache: "cache clear"
    case .handler(let name, let version): "handler \(name) \(version)"
    case .asClient(let name): "as-client " + (name ?? "off")
    case .client(let name): "client " + name
    }
  }
}

extension Fault {
  /// The fault as it is typed behind the word `fault`.
  public var text: String {
    var text = kind.text
    if oneIn > 1 {
      text += " 1/\(oneIn)"
    } else if count != 1 {
      text += count.map { " x\($0)" } ?? " always"
    }
    return text + selection.text
  }
}

extension Fault.Kind {
  /// The fault in the words of a command.
  fileprivate var text: String {
    switch self {
    case .dropRequest: "drop-request"
    case .dropResponse: "drop-response"
    case .truncate(let count): "truncate \(count)"
    case .reset: "reset"
    case .delay(let milliseconds): "delay " + TimeSpan.text(milliseconds: milliseconds)
    case .fail(.beforeWrite): "fail"
    case .fail(.afterWrite): "fail-after-write"
    case .fail(.afterOperation(let count)): "fail-after \(count)"
    case .refuse(let status, let seconds):
      "\(status.code) " + TimeSpan.text(milliseconds: seconds * 1_000)
    }
  }
}

extension RequestSelection {
  /// The selection as it is typed behind something else.
  fileprivate var text: String {
    (method.map { " " + $0.name } ?? "") + (path.map { " " + $0 } ?? "")
  }
}
