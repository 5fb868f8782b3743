internal import HTTPSemantics

extension Network {
  /// Returns what goes wrong with a request, and counts it.
  mutating func takeFault(for request: RequestMessage) -> Fault.Kind? {
    for index in faults.indices where faults[index].selection.contains(request) {
      let fault = faults[index]
      if fault.oneIn > 1, Int.random(in: 1...fault.oneIn, using: &chance) > 1 { continue }
      if let count = fault.count {
        faults[index].count = count - 1
        if count <= 1 { faults.remove(at: index) }
      }
      return fault.kind
    }
    return nil
  }

  /// Returns the pause that is meant for a request, which it uses up.
  mutating func takePause(for request: RequestMessage) -> Pause? {
    pauses.firstIndex { $0.selection.contains(request) }.map { pauses.remove(at: $0) }
  }
}
