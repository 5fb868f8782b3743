internal import HTTPSemantics
internal import JSONDocument

/// A request to JSONPlaceholder, as its routes see it.
struct PlaceholderRequest {
  private let message: RequestMessage
  private let path: String
  private let segments: [String]
  private let arguments: FormPairs

  /// Reads a request.
  init(_ handling: Handling) {
    message = handling.request
    path = handling.path
    segments = handling.path.split(separator: "/").map { PercentDecoding.decodedPath($0) }
    arguments = FormPairs(handling.request.target.query ?? "")
  }

  /// The answer.
  var answer: PlaceholderAnswer {
    let method = message.method == .head ? .get : message.method
    if method == .options { return options }
    switch (segments.count, method) {
    case (1, .get): return list(segments[0])
    case (1, .post): return create(in: segments[0])
    case (2, .get): return show(segments[0], segments[1])
    case (2, .put), (2, .patch), (2, .delete): return write(method, segments[0], segments[1])
    case (3, .get): return list(segments[2], belongingTo: (segments[0], segments[1]))
    case (3, .post): return create(in: segments[2], belongingTo: (segments[0], segments[1]))
    case (4, .get): return show(segments[2], segments[3])
    case (4, .put), (4, .delete): return write(method, segments[2], segments[3])
    default: return nothingThere
    }
  }

  /// A resource under which a collection is listed, as its collection and its id.
  private typealias Parent = (collection: String, id: String)

  private func list(_ name: String, belongingTo parent: Parent? = nil) -> PlaceholderAnswer {
    guard let collection = PlaceholderCollection(rawValue: name) else { return nothingThere }
    var filter = PlaceholderFilter(arguments)
    if let parent { filter.require(parent.collection.foreignKey, parent.id) }
    let (items, total) = filter.items(of: collection)
    var fields: Fields = [:]
    if filter.isSlice {
      fields = ["X-Total-Count": String(total), "Access-Control-Expose-Headers": "X-Total-Count"]
    }
    return PlaceholderAnswer(
      .array(items.map { .object($0) }),
      fields: fields,
      because: .representationOfFake
    )
  }

  private func show(_ name: String, _ id: String) -> PlaceholderAnswer {
    guard let item = PlaceholderCollection(rawValue: name)?.item(id) else { return nothingThere }
    return PlaceholderAnswer(.object(item), because: .representationOfFake)
  }

  private func create(in name: String, belongingTo parent: Parent? = nil) -> PlaceholderAnswer {
    guard let collection = PlaceholderCollection(rawValue: name) else { return nothingThere }
    guard var object = ExpressContent.object(of: message) else { return malformed }
    if let parent { object[parent.collection.foreignKey] = .identifier(parent.id) }
    let id = collection.count + 1
    object["id"] = .number(JSONNumber(id))
    let location = "http://\(message.host)\(path)/\(id)"
    return PlaceholderAnswer(
      .object(object),
      201,
      fields: ["Access-Control-Expose-Headers": "Location", .location: location],
      because: .createdNothing
    )
  }

  private func write(_ method: Method, _ name: String, _ id: String) -> PlaceholderAnswer {
    guard let collection = PlaceholderCollection(rawValue: name) else { return nothingThere }
    guard var object = ExpressContent.object(of: message) else { return malformed }
    let item = collection.item(id)
    switch method {
    case .delete: return PlaceholderAnswer(.object([:]), because: .removedNothing)
    case .put:
      guard let item else {
        return PlaceholderAnswer(
          error: "TypeError: Cannot read property 'id' of undefined\n    at update (json-server)\n",
          because: .crashedOnMissing
        )
      }
      object["id"] = item["id"]
      return PlaceholderAnswer(.object(object), because: .replacedNothing)
    default:
      var merged = item ?? [:]
      for member in object { merged[member.name] = member.value }
      return PlaceholderAnswer(
        .object(merged),
        because: item == nil ? .patchedMissing : .changedNothing
      )
    }
  }

  private var options: PlaceholderAnswer {
    PlaceholderAnswer(
      204,
      fields: ["Access-Control-Allow-Methods": "GET,HEAD,PUT,PATCH,POST,DELETE"],
      because: .optionsOfEverything
    )
  }

  private var nothingThere: PlaceholderAnswer {
    PlaceholderAnswer(.object([:]), 404, because: .noSuchRoute)
  }

  private var malformed: PlaceholderAnswer {
    PlaceholderAnswer(
      error: "SyntaxError: the content is no JSON object or array\n    at parse (body-parser)\n",
      because: .crashedOnContent
    )
  }
}

extension String {
  /// The member by which the resources of another collection name one of this collection.
  fileprivate var foreignKey: String {
    (hasSuffix("s") ? String(dropLast()) : self) + "Id"
  }
}

extension JSONValue {
  /// Returns a number if a text is one, or the text.
  fileprivate static func identifier(_ text: String) -> JSONValue {
    Int(text).map { .number(JSONNumber($0)) } ?? .string(text)
  }
}
