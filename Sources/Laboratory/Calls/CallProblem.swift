internal import HTTPSemantics

/// A place at which a call of another client is not understood, or at which the client itself stops.
public struct CallProblem: Error, Hashable, Sendable {
  /// What is wrong there, as a sentence.
  public let sentence: String
  /// What is understood, or what to do instead; empty where nothing is to be said.
  public let help: String
  /// The line of the place, from 1.
  public let line: Int
  /// The number of characters before the place in its line, plus 1.
  public let column: Int
  /// The number of characters to underline, at least 1.
  public let length: Int
}

/// Something in a call that keeps it from being sent.
struct CallFault: Error {
  /// What is wrong, as a sentence.
  var sentence: String
  /// What is understood, or what to do instead.
  var help: String
  /// The bytes that it is about.
  var range: Range<Int>

  /// Creates a fault.
  init(_ sentence: String, help: String = "", at range: Range<Int>) {
    self.sentence = sentence
    self.help = help
    self.range = range
  }

  /// Returns the problem that is told about the fault.
  func problem(in text: TextCursor) -> CallProblem {
    // What is missing at the end is behind the last byte.
    let (line, column, length) = text.location(of: range.clamped(to: 0..<text.bytes.count))
    return CallProblem(
      sentence: sentence,
      help: help,
      line: line,
      column: column,
      length: length
    )
  }
}

extension RequestMessage {
  /// Returns the request unless a part of it would end its line, or the part itself, too early.
  func checked(at range: Range<Int>) throws(CallFault) -> RequestMessage {
    let isTarget = target.text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    let areFields = fields.allSatisfy { field in
      field.name.isToken
        && (field.value.isEmpty || String.fieldValue(of: Array(field.value.utf8)) != nil)
    }
    guard Token.isToken(method.name), isTarget, !target.text.isEmpty, areFields else {
      throw CallFault(
        "The method, the target or a field holds a space or a control character.",
        help: "The command raw sends such requests.",
        at: range
      )
    }
    return self
  }
}

/// A reason to stop reading a call.
enum CallStop: Error {
  /// More lines are needed.
  case incomplete
  /// Something keeps the call from being sent.
  case fault(CallFault)
}
