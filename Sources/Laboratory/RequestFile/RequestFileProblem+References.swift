internal import HTTPSemantics
internal import JSONDocument

extension RequestFileProblem {
  /// What stands in double braces is no reference.
  static func reference(_ text: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "the name of a variable in the braces",
      found: text.isEmpty ? "nothing" : "'\(text)'",
      help: "A reference is {{name}}, {{$guid}} or {{request.response.body.member}}."
    )
  }

  /// What refers to a response names no part of it.
  static func responseReference(_ text: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a part of a response",
      found: "'\(text)'",
      help: "Write {{name.response.headers.ETag}}, {{name.response.body}} or "
        + "{{name.response.body.$.items[0].id}}."
    )
  }

  /// Nothing of this name is generated.
  static func generator(_ text: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "$guid, $timestamp, $randomInt or $randomInt LOW HIGH",
      found: "'\(text)'"
    )
  }

  /// A variable has no value.
  static func unset(_ name: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a variable that has a value",
      found: "'\(name)'",
      help: "Give it one on a line of its own: @\(name) = value"
    )
  }

  /// A request that asks first was not confirmed.
  static func unconfirmed(at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a yes before it is sent, because of its # @note",
      found: "none",
      help: "--yes sends all such requests."
    )
  }

  /// A variable is made of itself.
  static func circle(_ names: [String], at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a value that does not refer to itself",
      found: names.joined(separator: " → ")
    )
  }

  /// A response is referred to that has not come yet.
  static func unanswered(_ name: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "the name of a request before this one",
      found: "'\(name)'",
      help: "Give the earlier request its name in a comment: # @name \(name)"
    )
  }

  /// A request that is referred to got no response.
  static func noResponse(_ name: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(place, expected: "a response to '\(name)'", found: "none")
  }

  /// The response has no such field.
  static func noField(
    _ field: FieldName,
    of name: String,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "the field \(field) in the response to '\(name)'",
      found: "none"
    )
  }

  /// The content of the response has no such value.
  static func noValue(
    _ pointer: JSONPointer,
    of name: String,
    in content: [UInt8],
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "\(pointer) in the content of the response to '\(name)'",
      found: content.isEmpty ? "no content" : String(decoding: content, as: UTF8.self)
    )
  }
}
