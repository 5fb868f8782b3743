extension WorldMistake {
  /// Mistakes in first representations.
  static let inStates: [WorldMistake] = [
    .state("/y/1: {}", "13:3: error: no resource has the path '/y/1' (did you mean '/x/1'?)"),
    .state("/xs/1: {}", "13:3: error: no resource has the path '/xs/1' (did you mean '/x/1'?)"),
    .state(
      "/x/%7E1: {name: A}",
      "13:3: error: '/x/%7E1' is no path in normal form (write '/x/~1')"
    ),
    .state("/x/1: {}", "13:3: error: '/x/1' cannot have this state: 'name' is missing"),
    .state(
      "/x/1: {name: 1}",
      "13:3: error: '/x/1' cannot have this state: 'name': expected string, found number"
    ),
    .state(
      "/x/1: [name]",
      "13:3: error: '/x/1' cannot have this state: '/x/{id}' describes members, and this is "
        + "no object"
    ),
    .state(
      "/x/1: {name: A, age: -1}",
      "13:3: error: '/x/1' cannot have this state: 'age': -1 is less than 0"
    ),
    .state(
      "/x/1: {name: A, role: king}",
      "13:3: error: '/x/1' cannot have this state: 'role': 'king' is none of 'user', 'admin'"
    ),
    .state(
      "/x/1: {name: A, mail: a}",
      "13:3: error: '/x/1' cannot have this state: 'mail': expected email, found string"
    ),
    .state(
      "/x/1: {id: 2, name: A}",
      "13:3: error: '/x/1' cannot have this state: 'id': 2 is not the '1' of the path"
    ),
    .state(
      "/x/1: {name: A, other: 1}",
      "13:3: error: '/x/1' cannot have this state: unknown member 'other'"
    ),
    .state(
      "/list: []",
      "13:3: error: '/list' cannot have this state: '/list' is no item and has no state of its own"
    ),
    .state(
      "{/x/1: {name: A, mail: a@b}, /x/2: {name: B, mail: a@b}}",
      "13:32: error: '/x/2' cannot have this state: 'mail' is unique, and '/x/1' has the same"
    ),
    .files(
      "/x/1: text",
      "13:3: error: '/x/1' cannot have this state: '/x/{id}' does not take text/plain"
    ),
    .files(
      "/x/1: {media-type: application/json, text: '{'}",
      "13:3: error: '/x/1' cannot have this state: this is no JSON: line 1, column 2: "
        + "expected a member name in double quotes or '}', found the end of the text"
    ),
    .files(
      #"/x/1: [{media-type: application/json, text: '{"name":"A"}'}, "#
        + #"{media-type: application/json, text: '{"name":"B"}'}]"#,
      "13:3: error: '/x/1' cannot have this state: two representations have the same media type "
        + "and language"
    ),
    .files("/x/1: {media-type: application/json}", "13:9: error: 'text' is missing"),
    .files(
      "/x/1: {type: text/plain, text: a}",
      "13:3: error: '/x/1' cannot have this state: '/x/{id}' does not take text/plain",
      "13:10: error: unknown key 'type' (expected one of 'language', 'media-type', 'text')"
    ),
  ]
}
