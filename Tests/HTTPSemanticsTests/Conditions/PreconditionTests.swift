import HTTPSemantics
import Testing

@Suite
struct `Evaluating preconditions` {
  /// The representation that the tables are about: tag "v1", modified at 784111777.
  private static let current = Validators(
    tag: EntityTag("v1"),
    lastModified: Timestamp(seconds: 784_111_777)
  )
  private static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"

  struct Case: CustomTestStringConvertible {
    let fields: Fields
    let read: Preconditions.Outcome
    let write: Preconditions.Outcome
    let missing: Preconditions.Outcome

    init(
      _ fields: Fields,
      read: Preconditions.Outcome,
      write: Preconditions.Outcome,
      missing: Preconditions.Outcome
    ) {
      self.fields = fields
      self.read = read
      self.write = write
      self.missing = missing
    }

    var testDescription: String {
      fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
  }

  private static func outcome(
    _ fields: Fields,
    _ method: Method,
    _ current: Validators?,
    _ rules: OriginRules = .strict
  ) throws -> Preconditions.Outcome {
    let conditions = try #require(Preconditions(fields, now: Timestamp(seconds: 800_000_000)))
    var decisions: [Decision] = []
    return conditions.evaluate(method, current: current, rules: rules, decisions: &decisions)
  }

  private static func check(_ row: Case) throws {
    #expect(try outcome(row.fields, .get, current) == row.read)
    #expect(try outcome(row.fields, .head, current) == row.read)
    for method in [Method.put, .patch, .post, .delete] {
      #expect(try outcome(row.fields, method, current) == row.write)
    }
    #expect(try outcome(row.fields, .put, nil) == row.missing)
  }

  @Test(arguments: [
    Case([.ifMatch: "*"], read: .perform, write: .perform, missing: .failed(.ifMatch)),
    Case([.ifMatch: #""v1""#], read: .perform, write: .perform, missing: .failed(.ifMatch)),
    Case([.ifMatch: #""x", "v1""#], read: .perform, write: .perform, missing: .failed(.ifMatch)),
    Case(
      [.ifMatch: #""v2""#],
      read: .failed(.ifMatch),
      write: .failed(.ifMatch),
      missing: .failed(.ifMatch)
    ),
    Case(
      [.ifMatch: #"W/"v1""#],
      read: .failed(.ifMatch),
      write: .failed(.ifMatch),
      missing: .failed(.ifMatch)
    ),
    Case(
      [.ifMatch: "v1"],
      read: .failed(.ifMatch),
      write: .failed(.ifMatch),
      missing: .failed(.ifMatch)
    ),
  ])
  func `RFC 9110 13.1.1: If-Match compares strongly, * asks for any representation`(
    _ row: Case
  ) throws {
    try Self.check(row)
  }

  @Test(arguments: [
    Case(
      [.ifNoneMatch: "*"],
      read: .notModified,
      write: .failed(.ifNoneMatch),
      missing: .perform
    ),
    Case(
      [.ifNoneMatch: #""v1""#],
      read: .notModified,
      write: .failed(.ifNoneMatch),
      missing: .perform
    ),
    Case(
      [.ifNoneMatch: #"W/"v1""#],
      read: .notModified,
      write: .failed(.ifNoneMatch),
      missing: .perform
    ),
    Case([.ifNoneMatch: #""v2""#], read: .perform, write: .perform, missing: .perform),
    Case([.ifNoneMatch: "v1"], read: .perform, write: .perform, missing: .perform),
  ])
  func `RFC 9110 13.1.2: If-None-Match compares weakly and gives 304 to reads only`(
    _ row: Case
  ) throws {
    try Self.check(row)
  }

  @Test(arguments: [
    Case([.ifModifiedSince: Self.same], read: .notModified, write: .perform, missing: .perform),
    Case([.ifModifiedSince: Self.earlier], read: .perform, write: .perform, missing: .perform),
    Case([.ifModifiedSince: "yesterday"], read: .perform, write: .perform, missing: .perform),
    Case(
      [.ifModifiedSince: Self.same + ", " + Self.same],
      read: .perform,
      write: .perform,
      missing: .perform
    ),
  ])
  func `RFC 9110 13.1.3: If-Modified-Since counts for reads with a known date`(
    _ row: Case
  ) throws {
    try Self.check(row)
    let undated = Validators(tag: EntityTag("v1"), lastModified: nil)
    #expect(try Self.outcome(row.fields, .get, undated) == .perform)
  }

  @Test(arguments: [
    Case([.ifUnmodifiedSince: Self.same], read: .perform, write: .perform, missing: .perform),
    Case(
      [.ifUnmodifiedSince: Self.earlier],
      read: .failed(.ifUnmodifiedSince),
      write: .failed(.ifUnmodifiedSince),
      missing: .perform
    ),
    Case([.ifUnmodifiedSince: "never"], read: .perform, write: .perform, missing: .perform),
  ])
  func `RFC 9110 13.1.4: If-Unmodified-Since guards writes by date`(_ row: Case) throws {
    try Self.check(row)
    let undated = Validators(tag: EntityTag("v1"), lastModified: nil)
    #expect(try Self.outcome(row.fields, .put, undated) == .perform)
  }

  /// How a field may stand: not at all, true or false for the current representation.
  enum Standing: CaseIterable {
    case absent
    case holds
    case fails
  }

  /// Every combination of the four fields in every standing, and what section 13.2.2 makes of it.
  struct Combination: CustomTestStringConvertible {
    let ifMatch: Standing
    let ifUnmodifiedSince: Standing
    let ifNoneMatch: Standing
    let ifModifiedSince: Standing

    static let all: [Combination] = Standing.allCases.flatMap { first in
      Standing.allCases.flatMap { second in
        Standing.allCases.flatMap { third in
          Standing.allCases.map {
            Combination(
              ifMatch: first,
              ifUnmodifiedSince: second,
              ifNoneMatch: third,
              ifModifiedSince: $0
            )
          }
        }
      }
    }.filter { $0.fields.isEmpty == false }

    var fields: Fields {
      var fields: Fields = [:]
      if ifModifiedSince != .absent {
        fields.append(.ifModifiedSince, ifModifiedSince == .holds ? earlier : same)
      }
      if ifNoneMatch != .absent {
        fields.append(.ifNoneMatch, ifNoneMatch == .holds ? #""v2""# : #""v1""#)
      }
      if ifUnmodifiedSince != .absent {
        fields.append(.ifUnmodifiedSince, ifUnmodifiedSince == .holds ? same : earlier)
      }
      if ifMatch != .absent { fields.append(.ifMatch, ifMatch == .holds ? #""v1""# : #""v2""#) }
      return fields
    }

    /// The steps of section 13.2.2, one line each.
    func expected(isRead: Bool) -> Preconditions.Outcome {
      if ifMatch == .fails { return .failed(.ifMatch) }
      if ifMatch == .absent, ifUnmodifiedSince == .fails { return .failed(.ifUnmodifiedSince) }
      if ifNoneMatch == .fails { return isRead ? .notModified : .failed(.ifNoneMatch) }
      if isRead, ifNoneMatch == .absent, ifModifiedSince == .fails { return .notModified }
      return .perform
    }

    var testDescription: String {
      fields.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
  }

  @Test(arguments: Combination.all)
  func `RFC 9110 13.2.2: preconditions are evaluated in order, whatever the order of the fields`(
    _ row: Combination
  ) throws {
    #expect(try Self.outcome(row.fields, .get, Self.current) == row.expected(isRead: true))
    #expect(try Self.outcome(row.fields, .put, Self.current) == row.expected(isRead: false))
  }

  struct WrongRule: CustomTestStringConvertible {
    let rule: String
    let value: String
    let fields: Fields
    let outcome: Preconditions.Outcome
    var testDescription: String { "\(rule) = \(value)" }
  }

  @Test(arguments: [
    WrongRule(
      rule: "if-match-comparison",
      value: "weak",
      fields: [.ifMatch: #"W/"v1""#],
      outcome: .perform
    ),
    WrongRule(
      rule: "if-none-match-comparison",
      value: "strong",
      fields: [.ifNoneMatch: #"W/"v1""#],
      outcome: .perform
    ),
    WrongRule(
      rule: "if-match-reading",
      value: "text",
      fields: [.ifMatch: "*"],
      outcome: .failed(.ifMatch)
    ),
    WrongRule(
      rule: "if-match-reading",
      value: "text",
      fields: [.ifMatch: #""v1", "v2""#],
      outcome: .failed(.ifMatch)
    ),
    WrongRule(
      rule: "failed-if-none-match",
      value: "304",
      fields: [.ifNoneMatch: "*"],
      outcome: .notModified
    ),
  ])
  func `wrong rules give wrong outcomes`(_ row: WrongRule) throws {
    let rules = try OriginRules.strict.applying([row.rule: row.value])
    #expect(try Self.outcome(row.fields, .put, Self.current, rules) == row.outcome)
  }
}
