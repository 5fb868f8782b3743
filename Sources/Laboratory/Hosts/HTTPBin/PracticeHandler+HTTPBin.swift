internal import HTTPSemantics

extension PracticeHandler {
  /// The public service httpbin.org, which sends requests back and keeps nothing.
  ///
  /// It is as httpbin 0.10 answers under Flask 3.1, down to the bytes of its JSON. Its pages are in
  /// our words, and what it allows to scripts of all pages is told only to clients that are none.
  public static let httpbin = PracticeHandler(
    "httpbin",
    "httpbin.org: sends requests back, keeps nothing",
    claims: ["B5", "B6", "C4", "C5", "C6", "C9", "D21"],
    versions: [
      Version(
        "as-is",
        Handler(
          [
            Step("answer") { server, handling in
              let answer = HTTPBinRoute.answer(&server, &handling)
              handling.answer(answer.response, because: answer.decision)
            }
          ],
          checksItself: true
        )
      )
    ]
  )
}
