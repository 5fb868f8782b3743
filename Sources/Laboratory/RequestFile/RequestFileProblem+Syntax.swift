internal import JSONDocument

extension RequestFileProblem {
  /// The file, or a part of it that means a request, has none.
  static func noRequest(_ found: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a request",
      found: found,
      help: "A request begins with a line such as PUT http://api.example.com/users/53"
    )
  }

  /// The bytes of the file are not UTF-8.
  static func notText(at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(place, expected: "UTF-8", found: "other bytes")
  }

  /// A method stands alone.
  static func noTarget(_ method: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a target behind '\(method)'",
      found: "the end of the line"
    )
  }

  /// Something else than a version stands behind the target.
  static func version(_ word: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "HTTP/1.1 or the end of the line",
      found: "'\(word)'"
    )
  }

  /// A line among the fields is none.
  static func field(_ line: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a field such as 'Name: value', or an empty line before the content",
      found: "'\(line)'"
    )
  }

  /// A script stands where content should.
  static func script(_ line: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "content, '< FILE' or '###'",
      found: "'\(line)'",
      help: "Scripts do not run here. What a response must be like stands in comments, "
        + "such as # HTTP/1.1 201"
    )
  }

  /// A file of content cannot be read.
  static func file(_ path: String, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a file that can be read",
      found: "'\(path)'",
      help: "Its path counts from the folder of the .http file."
    )
  }

  /// A line begins like a variable and is none.
  static func variable(_ line: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(place, expected: "a variable such as '@name = value'", found: "'\(line)'")
  }

  /// A variable or a request has the name of another one.
  static func repeated(
    _ kind: String,
    _ name: String,
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(place, expected: "each name of a \(kind) once", found: "'\(name)' again")
  }

  /// No name stands behind `@name`.
  static func name(_ text: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a name of letters, digits, '_' and '-'",
      found: text.isEmpty ? "nothing" : "'\(text)'"
    )
  }

  /// No path and document stand behind `@given`.
  static func given(_ text: Substring, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a path with a JSON document or 'absent'",
      found: text.isEmpty ? "nothing" : "'\(text)'",
      help: "Write # @given /users/53 {\"name\":\"Ann\"} or # @given /users/53 absent"
    )
  }

  /// A document is not JSON.
  static func notJSON(_ error: JSONSyntaxError, at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "JSON",
      found: "a text that is none at its line \(error.line), column \(error.column)",
      help: error.message
    )
  }

  /// Requests to the host of a target do not go out of the program.
  static func host(
    _ host: String,
    known: [String],
    at place: RequestFile.Place
  ) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "one of the hosts " + known.joined(separator: ", "),
      found: "'\(host)'",
      help: "Nothing is sent to the network; a request that expects 421 is sent here."
    )
  }

  /// A target has a user's name in it.
  static func userInformation(at place: RequestFile.Place) -> RequestFileProblem {
    RequestFileProblem(
      place,
      expected: "a host",
      found: "a user name",
      help: "A target carries no user information (RFC 9110, section 4.2.4): "
        + "give an Authorization field."
    )
  }
}
