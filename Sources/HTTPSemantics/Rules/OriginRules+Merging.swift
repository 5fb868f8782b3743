internal import JSONDocument

extension OriginRules {
  /// Returns what a merge patch makes of a value, as these rules have it (RFC 7396, section 2).
  func merge(_ patch: JSONValue, into target: JSONValue?) -> JSONValue {
    if mergeNull == .removes, mergeArrays == .replace, mergeDepth == .recursive {
      return JSONMergePatch.apply(patch, to: target)
    }
    switch (patch, target) {
    case (.array(let added), .array(let elements)?) where mergeArrays == .concatenate:
      return .array(elements + added)
    case (.object(let changes), _):
      var object = target?.asObject ?? JSONObject()
      for (name, value) in changes {
        if case .null = value, mergeNull == .removes {
          object[name] = nil
        } else if case .object = value, mergeDepth == .shallow {
          object[name] = value
        } else {
          object[name] = merge(value, into: object[name])
        }
      }
      return .object(object)
    default: return patch
    }
  }
}
