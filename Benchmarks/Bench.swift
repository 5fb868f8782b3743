import Foundation
import HTTPSemantics
import JSONDocument
import Laboratory
import Wire

/// The measurements of script/bench that need no other program.
///
/// `bench listener PORT` and `bench bare PORT METHOD` serve until they are ended; `bench values`
/// prints figures.
@main
enum Bench {
  /// Does what the arguments say.
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().first.flatMap { Int($0) }) {
    case ("listener", let port?):
      let listener = try Listener(network: Practice.network, port: port, clock: now)
      try wait(while: listener)
    case ("bare", let port?):
      let method = Method(arguments.dropFirst(2).first ?? "GET")
      guard let response = Practice.response(to: method) else { exit(64) }
      try BareServer(response: response).serve(port: port)
    case ("values", _):
      try Figures.print()
    default:
      FileHandle.standardError.write(
        Data("usage: bench listener PORT, bench bare PORT METHOD, bench values\n".utf8)
      )
      exit(64)
    }
  }

  private static func wait(while listener: Listener) throws {
    while readLine() != nil {}
    listener.stop()
  }

  /// The present moment.
  @Sendable static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
