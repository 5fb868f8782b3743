import Foundation
import HTTPSemantics
import Laboratory
import Wire

/// The measurements of script/bench that need no other program.
///
/// `bench listener` and `bench bare METHOD` print their address and serve until they are ended;
/// `bench values` prints figures.
@main
enum Bench {
  /// Does what the arguments say.
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first) {
    case ("listener", nil):
      let listener = try Listener(network: Practice.network, clock: now)
      say(listener.address)
      while true { pause() }
    case ("bare", let method?):
      guard let response = Practice.response(to: Method(method)) else { exit(64) }
      try BareServer(response: response).serve { say("127.0.0.1:\($0)") }
    case ("values", nil):
      try Figures.print(with: say)
    default:
      FileHandle.standardError.write(Data("usage: bench listener | bare METHOD | values\n".utf8))
      exit(64)
    }
  }

  /// Writes a line at once.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// The present moment.
  @Sendable static func now() -> Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
