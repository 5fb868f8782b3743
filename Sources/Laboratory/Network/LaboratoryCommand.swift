/// A change of what surrounds a request: faults, pauses, the clock, the cache, handlers, clients.
///
/// The same words do it at the prompt, in a `console` fence of a lesson, and in the field `Laboratory`
/// of a request.
public enum LaboratoryCommand: Hashable, Sendable {
  /// Something goes wrong with requests to come.
  case fault(Fault)
  /// Nothing goes wrong any more.
  case mend
  /// The next request is held.
  case pause(Pause)
  /// No request is held any more.
  case unpause
  /// A held request goes on; without a number the oldest one.
  case resume(Int?)
  /// The clock is moved forward by so many seconds.
  case clock(Int)
  /// A shared cache is put between client and server, or taken away.
  case cache(Bool)
  /// What the cache has stored is forgotten.
  case clearCache
  /// Another version of a handler answers.
  case handler(String, version: String)
  /// Requests are sent as this program would send them; `nil` for the learner's own client.
  case asClient(String?)
  /// Another client sends.
  case client(String)
}
