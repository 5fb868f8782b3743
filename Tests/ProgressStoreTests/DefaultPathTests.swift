import ProgressStore
import Testing

@Suite struct `The place of progress by the XDG Base Directory Specification` {
  struct Case: CustomTestStringConvertible {
    let environment: [String: String]
    let path: String
    let testDescription: String
  }

  @Test(arguments: [
    Case(
      environment: ["XDG_DATA_HOME": "/data"],
      path: "/data/methodical/progress.sqlite",
      testDescription: "an absolute path is taken"
    ),
    Case(
      environment: [:],
      path: "/home/ann/.local/share/methodical/progress.sqlite",
      testDescription: "without the variable, the default"
    ),
    Case(
      environment: ["XDG_DATA_HOME": ""],
      path: "/home/ann/.local/share/methodical/progress.sqlite",
      testDescription: "an empty value is as none"
    ),
    Case(
      environment: ["XDG_DATA_HOME": "data"],
      path: "/home/ann/.local/share/methodical/progress.sqlite",
      testDescription: "a relative path is ignored"
    ),
  ])
  func `XDG_DATA_HOME decides if it is an absolute path`(row: Case) {
    #expect(ProgressStore.defaultPath(environment: row.environment, home: "/home/ann") == row.path)
  }
}
