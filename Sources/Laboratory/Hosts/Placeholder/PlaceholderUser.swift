internal import JSONDocument

/// One of the ten users of JSONPlaceholder, with the members of the original and data of our own.
struct PlaceholderUser {
  private let number: Int
  private let name: String
  private let city: String
  private let street: String
  private let trade: String

  /// Creates the user with a number, 1 to 10.
  init(_ number: Int) {
    self.number = number
    (name, city, street, trade) =
      PlaceholderUser.people[(number - 1) % PlaceholderUser.people.count]
  }

  /// The user with all members.
  var object: JSONObject {
    let parts = name.split(separator: " ")
    let (first, last) = (parts[0].lowercased(), parts[1].lowercased())
    return [
      "id": .number(JSONNumber(number)), "name": .string(name),
      "username": .string(parts[0] + "." + parts[1].prefix(1)),
      "email": .string("\(first)@\(last).example"), "address": address,
      "phone": .string("1-555-010-\(1000 + number * 37)"), "website": .string(last + ".example"),
      "company": company(of: String(parts[1])),
    ]
  }

  private var address: JSONValue {
    [
      "street": .string(street), "suite": .string("Apt. \(100 + number * 7)"),
      "city": .string(city), "zipcode": .string("\(10_000 + number * 1_234)-\(1000 + number)"),
      "geo": [
        "lat": .string("\(number % 2 == 0 ? "" : "-")\(30 + number).\(1000 + number * 123)"),
        "lng": .string("\(number % 3 == 0 ? "-" : "")\(60 + number * 9).\(1000 + number * 321)"),
      ],
    ]
  }

  private func company(of family: String) -> JSONValue {
    [
      "name": .string("\(family) and Daughters"),
      "catchPhrase": .string("\(trade), done once and done well"),
      "bs": .string("repairs, advice and \(trade.lowercased())"),
    ]
  }

  private static let people = [
    ("Ada Winter", "Northmill", "Harbour Lane", "Clocks"),
    ("Bram Castell", "Elmford", "Station Road", "Bicycles"),
    ("Clio Hartmann", "Saltbridge", "Orchard Street", "Maps"),
    ("Dario Penn", "Westhollow", "Mill Row", "Violins"),
    ("Edda Lindqvist", "Greyshore", "Ferry Steps", "Lanterns"),
    ("Felix Okoro", "Oldwater", "Chapel Hill", "Kettles"),
    ("Greta Moss", "Fernley", "Garden Walk", "Windows"),
    ("Hugo Sandoval", "Highmarket", "Bridge Street", "Ladders"),
    ("Ines Marlow", "Stonequay", "Library Square", "Notebooks"),
    ("Jonas Reed", "Lowfield", "Windmill Way", "Umbrellas"),
  ]
}
