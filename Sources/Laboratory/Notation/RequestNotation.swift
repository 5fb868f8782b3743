/// The notation in which a request is typed at the prompt: method, target, and items or content.
///
/// The items are those of HTTPie: `Name:value` a field, `Name:` a field not to be added, `Name;`
/// an empty field, `name=text` and `name:=json` a member of the content, `name==text` a query
/// parameter. A word before them or before the content chooses the media type. Content is JSON as
/// it stands, or text in double quotes if the media type is another one.
public enum RequestNotation {
  /// What came of reading a text.
  public enum Reading: Equatable, Sendable {
    /// The text is a request.
    case request(DraftRequest)
    /// The text is the beginning of a request: brackets, or the quotes of a text, are still open.
    case incomplete
    /// The text starts like a request, but is none.
    case problem(NotationProblem)
    /// The text does not start with a method and a target.
    case notARequest
  }

  /// Reads a text of one or more lines; a `final` text is never incomplete.
  public static func parse(_ text: String, final: Bool = false) -> Reading {
    var parser = RequestParser(text, isFinal: final)
    do throws(RequestParser.Stop) {
      let draft = try parser.request()
      guard let doubt = parser.doubt else { return .request(draft) }
      return .problem(parser.problem(doubt, draft: draft))
    } catch {
      switch error {
      case .notARequest: return .notARequest
      case .incomplete: return .incomplete
      case .fault(let fault): return .problem(parser.problem(parser.doubt ?? fault, draft: nil))
      }
    }
  }
}

extension RequestNotation.Reading {
  /// The request, or the one that can be sent in spite of a problem.
  public var draft: DraftRequest? {
    switch self {
    case .request(let draft): draft
    case .problem(let problem): problem.draft
    case .incomplete, .notARequest: nil
    }
  }
}
