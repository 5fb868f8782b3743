extension WorldMistake {
  /// Mistakes around the entries of resources.
  static let inWholes: [WorldMistake] = [
    .init("no YAML", "host: [", "2:1: error: this is no YAML: did not find expected node content"),
    .init("no mapping", "- host", "1:1: error: expected keys and values"),
    .init("nothing", "", "1:1: error: expected keys and values"),
    .init("no host", "gone: []", "1:1: error: 'host' is missing"),
    .init(
      "a URL as host",
      "host: https://h/",
      "1:1: error: 'https://h/' is no host (expected a name without scheme, port and path, "
        + "such as 'api.example.com')"
    ),
    .init("a key twice", "host: h\nhost: g", "1:1: error: 'host' is said twice"),
    .init(
      "an unknown key",
      "host: h\nressources: {}",
      "2:1: error: unknown key 'ressources' (did you mean 'resources'?)"
    ),
    .init(
      "resources as a list",
      "host: h\nresources: [a]",
      "2:12: error: expected keys and values"
    ),
    .init(
      "an element below another resource",
      """
      host: h
      resources:
        /x:
          post: {create: '/x/{id}', each: '/x/{other}/{n}', member: m}
        /x/{id}:
        /x/{id}/{n}:
      """,
      "4:31: error: 'each' has a variable that '/x/{id}' has not (only the last one stands for an "
        + "element)"
    ),
    .init(
      "a path without slash",
      "host: h\nresources:\n  users: {}",
      "3:3: error: 'users' is no path: it does not begin with '/' (expected a path such as "
        + "'/users/{id}')"
    ),
    .init(
      "a path with a query",
      "host: h\nresources:\n  /users?a=1: {}",
      "3:3: error: '/users?a=1' is no path: it has a query, a fragment or white space "
        + "(expected a path such as '/users/{id}')"
    ),
    .init(
      "half a variable",
      "host: h\nresources:\n  /users/{id: {}",
      "3:3: error: '/users/{id' is no path: '{id' is neither a name nor a variable in braces "
        + "(expected a path such as '/users/{id}')"
    ),
    .init(
      "all that is left in the middle",
      "host: h\nresources:\n  /users/{id*}/x: {}",
      "3:3: error: '/users/{id*}/x' is no path: only the last variable can stand for all that is "
        + "left (expected a path such as '/users/{id}')"
    ),
    .init(
      "a handler that is not there",
      "host: h\nresources:\n  /users:\n    handler: rails",
      "4:5: error: unknown handler 'rails' (expected one of 'django', 'express-documents', "
        + "'express-if-match', 'express-replace', 'express-users', 'express-version', 'httpbin', "
        + "'jsonplaceholder', 'nextjs')"
    ),
    .init(
      "a variable twice",
      "host: h\nresources:\n  /users/{id}/{id}: {}",
      "3:3: error: '/users/{id}/{id}' is no path: '{id}' stands there twice (expected a path "
        + "such as '/users/{id}')"
    ),
    .init(
      "the same paths",
      "host: h\nresources:\n  /u/{id}: {}\n  /u/{name}: {}",
      "4:3: error: '/u/{name}' has the same paths as '/u/{id}'"
    ),
    .init(
      "a token with the value of another",
      "host: h\ntokens:\n  a: {value: t}\n  b: {value: t}",
      "4:3: error: 'b' has the same value as 'a'"
    ),
    .init(
      "an unknown key of a token",
      "host: h\ntokens:\n  a: {scope: read}",
      "3:7: error: unknown key 'scope' (did you mean 'scopes'?)"
    ),
    .init(
      "a gone path that nothing has",
      "host: h\ngone: [/x/1]",
      "2:1: error: no resource has the path '/x/1' (declare it under 'resources')"
    ),
  ]

  /// Mistakes in the entry of a resource.
  static let inEntries: [WorldMistake] = [
    .entry("putt: refuse", "4:5: error: unknown key 'putt' (did you mean 'put'?)"),
    .entry(
      "put: create-and-replace",
      "4:5: error: unknown put 'create-and-replace' (expected one of 'create-or-replace', "
        + "'replace-only', 'refuse')"
    ),
    .entry("put: [refuse]", "4:5: error: expected a text for 'put'"),
    .entry("get: never", "4:5: error: unknown get 'never' (expected one of 'allow', 'refuse')"),
    .entry(
      "patch: [merge, xml]",
      "4:5: error: unknown patch format 'xml' (expected one of 'merge', 'json-patch', "
        + "'increment', 'append', 'lenient-json', 'refuse')"
    ),
    .entry("delete: remov", "4:5: error: unknown delete 'remov' (did you mean 'remove'?)"),
    .entry(
      "tag: strong",
      "4:5: error: unknown tag 'strong' (expected one of 'version', 'content', 'weak', 'none')"
    ),
    .entry(
      "size-limit: 1 MB",
      "4:5: error: expected a whole number for 'size-limit', found '1 MB'"
    ),
    .entry("size-limit: 0", "4:5: error: 'size-limit' is less than 1"),
    .entry(
      "media-types: json",
      "4:5: error: 'json' is no media type (expected a type such as 'application/json')"
    ),
    .entry(
      "collection-of: /y/{id}",
      "4:5: error: no resource has the path '/y/{id}' (did you mean '/x/{id}'?)"
    ),
    .entry(
      "collection-of: /x",
      "4:5: error: no resource has the path '/x' (declare it under 'resources')"
    ),
    .entry(
      "{collection-of: '/x/{id}', processor: true}",
      "4:6: error: 'collection-of' has no variable of its own (expected one that '/x/{id}' "
        + "has not)",
      "4:32: error: 'processor' does not go with 'collection-of'"
    ),
    .entry(
      "{processor: true, put: refuse}",
      "4:23: error: 'put' means nothing here (only an item and a part have a state of their own)"
    ),
    .entry("part-of: /x/{id}", "4:5: error: 'pointer' is missing"),
    .entry("{part-of: '/x/{id}', pointer: email}", "4:26: error: 'email' is no JSON Pointer"),
    .entry(
      "{part-of: '/x/{name}', pointer: /a}",
      "4:6: error: 'part-of' has no value for '{name}'"
    ),
    .entry(
      "always: {status: 99}",
      "4:14: error: the status 99 cannot stand here (expected 200 to 599)"
    ),
    .entry("always: {text: a}", "4:13: error: 'status' is missing"),
    .entry("always: {status: 200, fields: {A b: c}}", "4:36: error: 'A b' is no field name"),
    .entry(
      "post: create",
      "4:5: error: 'create' needs a value (write 'create: …' on a line of its own below 'post:')"
    ),
    .entry(
      "availability: locekd",
      "4:5: error: unknown availability 'locekd' (did you mean 'locked'?)"
    ),
    .entry(
      "post: {}",
      "4:11: error: nothing is said here (expected one of 'create', 'append-to', 'act-on', "
        + "'search', 'accept')"
    ),
    .entry("post: {creat: '/x/{id}'}", "4:12: error: unknown key 'creat' (did you mean 'create'?)"),
    .entry(
      "post: {create: '/x/{id}', search: '/x/{id}'}",
      "4:12: error: 'create' has no variable of its own (expected one that '/x/{id}' has not)",
      "4:31: error: 'search' does not go with 'create'"
    ),
    .entry("post: {append-to: '/x/{id}'}", "4:11: error: 'member' is missing"),
    .entry("post: {act-on: '/x/{id}'}", "4:11: error: 'change' is missing"),
    .entry(
      "post: {accept: '/x/{id}', monitor: '/x/{id}'}",
      "4:11: error: 'seconds' is missing",
      "4:12: error: 'accept' has no variable of its own (expected one that '/x/{id}' has not)",
      "4:31: error: 'monitor' has no variable of its own (expected one that '/x/{id}' has not)"
    ),
    .entry(
      "query-actions: {cancel: {act-on: '/z', change: {}}}",
      "4:30: error: no resource has the path '/z' (declare it under 'resources')"
    ),
    .entry("history: /x/{id}", "4:5: error: '/x/{id}' has no variable '{version}'"),
    .entry(
      "availability: {lockd: 5}",
      "4:20: error: unknown key 'lockd' (expected one of 'locked-by', 'moved-to', "
        + "'narrow', 'outage', 'limit')"
    ),
    .entry("answer: {}", "4:13: error: 'receipt' is missing"),
    .entry(
      "identifiers: {counter: 1, member: name}",
      "4:31: error: 'member' does not go with 'counter'"
    ),
    .entry("members: [name]", "4:14: error: expected keys and values"),
    .entry(
      "members: {name: {minimum: 1.5}}",
      "4:22: error: expected a whole number for 'minimum', found '1.5'"
    ),
    .entry("cache-control: [no-store]", "4:5: error: expected a text for 'cache-control'"),
    .entry(
      "cache-control: \"a\\nb\"",
      "4:5: error: 'cache-control' holds a control character"
    ),
    .entry("processor: sure", "4:5: error: expected true or false for 'processor', found 'sure'"),
    .entry(
      "answer: nothing",
      "4:5: error: unknown answer 'nothing' (expected one of 'minimal', 'representation', "
        + "'status', 'receipt')"
    ),
    .entry(
      "answer: {receipt: '/r/{id}'}",
      "4:14: error: no resource has the path '/r/{id}' (did you mean '/x/{id}'?)"
    ),
    .entry(
      "availability: {moved-to: '/x/{id}', status: 200}",
      "4:41: error: the status 200 cannot stand here (expected 301, 302, 303, 307 or 308)"
    ),
    .entry("availability: {narrow: 5}", "4:19: error: 'seconds' is missing"),
    .entry(
      "availability: {locked-by: '/x/{new}'}",
      "4:20: error: 'locked-by' has no value for '{new}'"
    ),
    .entry("availability: {limit: 5}", "4:19: error: 'seconds' is missing"),
    .entry(
      "identifiers: random",
      "4:5: error: unknown identifiers 'random' (expected one of 'uuid', 'counter', 'member')"
    ),
    .entry(
      "identifiers: {counter: one}",
      "4:19: error: expected a whole number for 'counter', found 'one'"
    ),
    .entry(
      "idempotency-key: always",
      "4:5: error: unknown idempotency-key 'always' (expected one of 'ignored', 'optional', "
        + "'required')"
    ),
    .entry(
      "idempotency-key: {use: required, life-time: 5}",
      "4:38: error: unknown key 'life-time' (did you mean 'lifetime'?)"
    ),
    .entry("protection: {write: admin}", "4:18: error: no token has the scope 'admin'"),
    .entry(
      "members: {name: text}",
      "4:15: error: unknown type 'text' (expected one of 'any', 'string', 'email', 'number', "
        + "'integer', 'boolean', 'array', 'object')"
    ),
    .entry(
      "members: {name: {typ: string}}",
      "4:22: error: unknown key 'typ' (did you mean 'type'?)"
    ),
    .entry(
      "members: {name: {managed: id}}",
      "4:22: error: unknown managed 'id' (expected one of 'identifier', 'created', "
        + "'modified', 'version')"
    ),
  ]
}
