extension OriginServer {
  /// Returns what a request's path gives to a variable of its template.
  public func value(of variable: String, _ handling: Handling) -> String? {
    guard let match = handling.match,
      let index = match.template.path.variables.firstIndex(of: variable)
    else { return nil }
    return match.values[index]
  }

  /// Returns the next number for what a handler creates under a name, the first one at first.
  public mutating func nextNumber(for name: String, from first: Int = 1) -> Int {
    identifiers.nextNumber(for: name, from: first)
  }

  /// Returns a random UUID, drawn from the server's seed.
  public mutating func nextUUID() -> String {
    identifiers.nextUUID()
  }

  /// Returns a random number from 0 to less than a bound, drawn from the server's seed.
  public mutating func nextNumber(below bound: UInt64) -> UInt64 {
    identifiers.nextNumber(below: bound)
  }

  /// Returns the handler that does without the server's checks at the target of a request.
  func carelessHandler(for handling: inout Handling) -> Handler? {
    guard !handlers.isEmpty, let match = site.match(handling.path),
      let name = match.template.handler, let handler = handlers[name],
      handler.checksItself
    else { return nil }
    handling.match = match
    return handler
  }
}

extension Site {
  /// Returns the name of the handler that answers at a path, if one does.
  public func handlerName(at path: String) -> String? {
    match(path)?.template.handler
  }
}
