internal import GRDB
public import Learning

extension ProgressStore {
  /// Takes in attempts and places from elsewhere: all that the body gives, or nothing if it throws.
  ///
  /// - Returns: What of it was new.
  public func merge(_ body: (inout Merge) throws -> Void) throws -> Merge.Counts {
    do {
      return try queue.write { database in
        var merge = try Merge(into: self, database)
        try body(&merge)
        return merge.counts
      }
    } catch let error as DatabaseError {
      throw ProgressStoreError(path: path, databaseError: error)
    }
  }
}

/// Attempts and places on their way into a store.
public struct Merge {
  /// What was taken in.
  public struct Counts: Hashable, Sendable {
    /// The attempts given.
    public internal(set) var attempts = 0
    /// The attempts that were not there yet.
    public internal(set) var newAttempts = 0
    /// The places given.
    public internal(set) var places = 0
    /// The places that were not there yet, or further back.
    public internal(set) var newPlaces = 0
  }

  /// What was taken in so far.
  public private(set) var counts = Counts()
  private let store: ProgressStore
  private let database: Database
  /// The known spelling of each name; strings that are canonically equivalent are equal.
  private var spellings: [String: String] = [:]

  /// Creates a merge within a transaction.
  init(into store: ProgressStore, _ database: Database) throws {
    self.store = store
    self.database = database
    for name in try ProgressStore.learners(in: database) {
      // The tidy spelling goes before others of the same name.
      guard let tidy = LearnerName.tidied(name) else { continue }
      if spellings[tidy] == nil || name == tidy { spellings[tidy] = name }
    }
  }

  /// Takes an attempt in, unless it is there already.
  public mutating func take(_ attempt: Attempt) throws(ProgressStoreError) {
    var attempt = attempt
    attempt.learner = spelling(of: attempt.learner)
    counts.attempts += 1
    let isNew = try ProgressStoreError.translating(store.path) {
      try store.add(attempt, to: database)
    }
    if isNew { counts.newAttempts += 1 }
  }

  /// Takes a place in: of two places in a lesson the later one stays, and the first moment at which
  /// the lesson was finished.
  public mutating func take(_ place: Place) throws(ProgressStoreError) {
    var place = place
    place.learner = spelling(of: place.learner)
    counts.places += 1
    let isNew = try ProgressStoreError.translating(store.path) {
      try place.merge(into: database)
      return database.changesCount > 0
    }
    if isNew { counts.newPlaces += 1 }
  }

  private mutating func spelling(of name: String) -> String {
    if let known = spellings[name] { return known }
    let tidy = LearnerName.tidied(name) ?? name
    let known = spellings[tidy] ?? tidy
    spellings[name] = known
    spellings[tidy] = known
    return known
  }
}

extension Place {
  fileprivate func merge(into database: Database) throws {
    let insertion: SQL = """
      INSERT INTO place (learner, course, lesson, step, finished, instant)
      VALUES (
        \(learner), \(course), \(lesson), \(step),
        \(finished?.milliseconds), \(instant.milliseconds)
      )
      ON CONFLICT DO UPDATE SET
        step = iif(excluded.instant > instant, excluded.step, step),
        finished = coalesce(min(finished, excluded.finished), finished, excluded.finished),
        instant = max(instant, excluded.instant)
      WHERE excluded.instant > instant
        OR excluded.finished < coalesce(finished, excluded.finished + 1)
      """
    let (sql, arguments) = try insertion.build(database)
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
