internal import HashTreeCollections
internal import JSONDocument

extension OriginServer {
  /// Stores the results of the jobs that are done by an instant.
  mutating func finishJobs(by instant: Timestamp) {
    guard !jobs.isEmpty else { return }
    let done = jobs.values.filter { $0.end <= instant && resources[$0.resultPath] == nil }
    for job in done.sorted(by: { ($0.end, $0.resultPath) < ($1.end, $1.resultPath) }) {
      guard let result = job.result, let place = site.match(job.resultPath)?.place else { continue }
      store(result, at: job.resultPath, place: place, instant: job.end)
    }
  }

  /// Accepts work that is done later (RFC 9110, section 15.3.3).
  mutating func accept(
    _ draft: Draft,
    _ path: String,
    monitor: String,
    seconds: Int64,
    _ handling: inout Handling
  ) -> ResponseMessage {
    let fails = draft.representation.json?["fail"] == .bool(true)
    let end = Timestamp(milliseconds: handling.instant.milliseconds + seconds * 1000)
    jobs[monitor] = Job(
      end: end,
      resultPath: path,
      result: fails ? nil : draft.representation
    )
    var fields: Fields = [.contentType: MediaType.json.text, .contentLocation: monitor]
    if handling.preferences.respondsAsync {
      fields.append(.preferenceApplied, "respond-async")
    }
    let status = OriginServer.status("running", monitor)
    return handling.settle(
      ResponseMessage(202, fields: fields, content: status.bytes()),
      because: Decision(
        "N141",
        .semantics("15.3.3"),
        .definition,
        "The work is accepted and not done; the content points to a status monitor."
      )
    )
  }

  /// Answers a GET of a status monitor; `nil` when the target is none.
  func monitorResponse(
    _ template: ResourceTemplate,
    _ handling: inout Handling
  ) -> ResponseMessage? {
    guard template.kind == .monitor, let job = jobs[handling.path] else { return nil }
    let isDone = job.end <= handling.instant
    let state = !isDone ? "running" : job.result == nil ? "failed" : "done"
    var fields: Fields = [.contentType: MediaType.json.text, .cacheControl: "no-store"]
    let isSuccess = state == "done"
    if isSuccess { fields.append(.location, job.resultPath) }
    return handling.settle(
      ResponseMessage(
        isSuccess ? 303 : 200,
        fields: fields,
        content: OriginServer.status(state, handling.path, isSuccess ? job.resultPath : nil).bytes()
      ),
      because: isSuccess
        ? Decision(
          "N145",
          .semantics("15.4.4"),
          .definition,
          "The work is done; its result is at Location."
        )
        : Decision("N141", .semantics("15.3.3"), .definition, "The monitor tells how the work is.")
    )
  }

  private static func status(
    _ state: String,
    _ monitor: String,
    _ result: String? = nil
  ) -> JSONValue {
    var object = JSONObject([("status", .string(state)), ("monitor", .string(monitor))])
    if let result { object["result"] = .string(result) }
    return .object(object)
  }
}
