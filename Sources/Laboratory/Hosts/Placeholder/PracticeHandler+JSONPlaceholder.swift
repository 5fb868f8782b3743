internal import HTTPSemantics

extension PracticeHandler {
  /// The public service jsonplaceholder.typicode.com, which keeps nothing of what is written.
  ///
  /// It is as json-server 0.16 answers in the mode that the service runs it in. The texts are ours,
  /// and what it allows to scripts of all pages is told only to clients that are none.
  public static let jsonPlaceholder = PracticeHandler(
    "jsonplaceholder",
    "jsonplaceholder.typicode.com: answers as if it kept what is written",
    claims: ["B16", "B17"],
    versions: [
      Version(
        "as-is",
        Handler(
          [
            Step("answer") { _, handling in
              if handling.request.isConditionalWrite { handling.note(.preconditionOverlooked) }
              let answer = PlaceholderRequest(handling).answer
              handling.answer(answer.response(to: handling.request), because: answer.decision)
            }
          ],
          checksItself: true
        )
      )
    ]
  )
}
