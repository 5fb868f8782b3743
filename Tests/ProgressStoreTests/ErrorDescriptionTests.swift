import ProgressStore
import Testing

@Suite struct `Errors in words` {
  struct Case: CustomTestStringConvertible {
    let problem: ProgressStoreError.Problem
    let finding: String
    let remedy: String
    var testDescription: String { finding }
  }

  private static let restore =
    "move it away together with '-wal' and '-shm' beside it, then copy the latest file of the "
    + "folder 'copies' to its place, or begin anew without one; nothing was changed"

  static let cases = [
    Case(
      problem: .empty,
      finding: "the file is empty, expected a Methodical database",
      remedy: restore
    ),
    Case(
      problem: .notADatabase,
      finding: "the file is not an SQLite database",
      remedy: "name another file with --data; nothing was changed"
    ),
    Case(
      problem: .foreign(applicationID: 7),
      finding: "expected a Methodical database (application id 1297369156), "
        + "found one of another program (application id 7)",
      remedy: "name another file with --data; nothing was changed"
    ),
    Case(
      problem: .newer,
      finding: "the database was written by a newer version of Methodical",
      remedy: "install that version, or name another file with --data; nothing was changed"
    ),
    Case(
      problem: .damaged(findings: ["Page 5: never used", "Page 6: never used"]),
      finding: "the database is damaged (Page 5: never used; Page 6: never used)",
      remedy: restore
    ),
    Case(
      problem: .strayJournal,
      finding: "the database is gone, but its journal ('-wal' or '-journal') is still there",
      remedy: "put the database back beside its journal, or move the journal away to begin anew"
    ),
    Case(
      problem: .locked,
      finding: "another program has kept the database locked for five seconds",
      remedy: "end the other program and try again"
    ),
    Case(
      problem: .full,
      finding: "there is no room on the disk",
      remedy: "make room and try again, or name a file on another disk with --data"
    ),
    Case(
      problem: .inaccessible(reason: "permission denied"),
      finding: "permission denied",
      remedy: "make the file and its folder readable and writable, or name another file with --data"
    ),
    Case(
      problem: .conflictingAttempt(id: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
      finding: "the attempt f81d4fae-7dec-11d0-a765-00a0c91e6bf6 is already recorded "
        + "and differs from the new one",
      remedy: "this is a mistake in Methodical, please report it; nothing was changed"
    ),
    Case(
      problem: .refusedValue(reason: "CHECK constraint failed"),
      finding: "the database refused a value (CHECK constraint failed)",
      remedy: "this is a mistake in Methodical, please report it; nothing was changed"
    ),
  ]

  @Test(arguments: cases) func `say what was found and what to do`(row: Case) {
    let error = ProgressStoreError(path: "/home/ann/progress.sqlite", problem: row.problem)
    #expect(
      error.description == """
        cannot keep progress in '/home/ann/progress.sqlite': \(row.finding)
        help: \(row.remedy)
        """
    )
  }
}
