internal import JSONDocument

/// A collection of JSONPlaceholder's, with as many items as the original and texts of our own.
///
/// Items are computed when they are asked for, always the same.
enum PlaceholderCollection: String, CaseIterable {
  /// Texts by users.
  case posts
  /// What readers wrote about posts.
  case comments
  /// Albums of users.
  case albums
  /// Pictures in albums.
  case photos
  /// What users have to do.
  case todos
  /// The users.
  case users

  /// The number of items.
  var count: Int {
    switch self {
    case .posts, .albums: 100
    case .comments: 500
    case .photos: 5000
    case .todos: 200
    case .users: 10
    }
  }

  /// The ids of the items.
  var numbers: ClosedRange<Int> { 1...count }

  /// Returns the item with an id, which has to be spelled as it is, or `nil`.
  func item(_ id: String) -> JSONObject? {
    guard let number = Int(id), numbers.contains(number), String(number) == id else { return nil }
    return item(number: number)
  }

  /// Returns the item with an id that is known to be there.
  func item(number: Int) -> JSONObject {
    var words = PlaceholderWords(for: rawValue, number)
    let id = JSONValue.number(JSONNumber(number))
    switch self {
    case .posts:
      return [
        "userId": owner(of: number, each: 10), "id": id, "title": .string(words.title()),
        "body": .string(words.sentences(4)),
      ]
    case .comments:
      return [
        "postId": owner(of: number, each: 5), "id": id, "name": .string(words.title()),
        "email": .string(words.address()), "body": .string(words.sentences(3)),
      ]
    case .albums:
      return [
        "userId": owner(of: number, each: 10), "id": id, "title": .string(words.title()),
      ]
    case .photos: return photo(number, &words)
    case .todos:
      return [
        "userId": owner(of: number, each: 20), "id": id, "title": .string(words.task()),
        "completed": .bool(words.isHeads()),
      ]
    case .users: return PlaceholderUser(number).object
    }
  }

  private func photo(_ number: Int, _ words: inout PlaceholderWords) -> JSONObject {
    let title = words.title()
    let colour = words.colour()
    return [
      "albumId": owner(of: number, each: 50), "id": .number(JSONNumber(number)),
      "title": .string(title), "url": .string("https://photos.example/600/" + colour),
      "thumbnailUrl": .string("https://photos.example/150/" + colour),
    ]
  }

  /// Returns the id of what an item belongs to, when so many belong to each.
  private func owner(of number: Int, each size: Int) -> JSONValue {
    .number(JSONNumber((number - 1) / size + 1))
  }
}
