extension ProgressStoreError: CustomStringConvertible {
  /// The error in words: what was found and expected, and on a second line what to do.
  public var description: String {
    "cannot keep progress in '\(path)': \(finding)\nhelp: \(remedy)"
  }

  /// What was found, and what was expected instead.
  public var finding: String {
    switch problem {
    case .empty:
      "the file is empty, expected a Methodical database"
    case .notADatabase:
      "the file is not an SQLite database"
    case .foreign(let applicationID):
      "expected a Methodical database (application id \(Schema.applicationID)), "
        + "found one of another program (application id \(applicationID))"
    case .newer:
      "the database was written by a newer version of Methodical"
    case .damaged(let findings):
      "the database is damaged (\(findings.joined(separator: "; ")))"
    case .strayJournal:
      "the database is gone, but its journal ('-wal' or '-journal') is still there"
    case .locked:
      "another program has kept the database locked for five seconds"
    case .full:
      "there is no room on the disk"
    case .inaccessible(let reason):
      reason
    case .conflictingAttempt(let id):
      "the attempt \(id) is already recorded and differs from the new one"
    case .refusedValue(let reason):
      "the database refused a value (\(reason))"
    }
  }

  private var remedy: String {
    let restore =
      "move it away together with '-wal' and '-shm' beside it, then copy the latest file of the "
      + "folder 'copies' to its place, or begin anew without one; nothing was changed"
    return switch problem {
    case .empty, .damaged: restore
    case .notADatabase, .foreign: "name another file with --data; nothing was changed"
    case .newer: "install that version, or name another file with --data; nothing was changed"
    case .strayJournal:
      "put the database back beside its journal, or move the journal away to begin anew"
    case .locked: "end the other program and try again"
    case .full: "make room and try again, or name a file on another disk with --data"
    case .inaccessible:
      "make the file and its folder readable and writable, or name another file with --data"
    case .conflictingAttempt, .refusedValue:
      "this is a mistake in Methodical, please report it; nothing was changed"
    }
  }
}
