import ArgumentParser

/// Runs the practice server alone.
struct ServeCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run the practice server alone, for curl, browsers, scripts and tests.",
    usage: "methodical serve [<options>]",
    discussion: """
      Each exchange is printed as one line: time, method, target, status, what changed, client. \
      Control-C stops the server.

      All hosts of the course are served: by Host, by absolute targets, at /@HOST/PATH, and at their \
      own paths as far as the served world declares none. The request field Laboratory carries \
      commands of the laboratory, separated by semicolons, which are carried out before the request: \
      fault, pause, continue, clock, cache, handler. A page in a browser may not use it.

      EXAMPLES
        methodical serve                     on a free port, which it prints
        methodical serve --port 8080         on this one
        curl -i http://127.0.0.1:8080/users/53
        curl -i -H 'Laboratory: clock +25h' http://127.0.0.1:8080/users/53
        curl -i -X PUT --json '{"name":"Ann"}' http://127.0.0.1:8080/users/53
      """
  )

  /// The port to listen on.
  @Option(help: ArgumentHelp("Listen on this port instead of a free one.", valueName: "n"))
  var port: Int?

  /// The world that is served.
  @Option(help: ArgumentHelp("Serve this world: a name, or a world file.", valueName: "world"))
  var world: String?

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Refuses a number that is no port.
  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("A port is a number from 1 to 65535, and \(port) is not.")
    }
  }

  /// Serves until a signal stops it.
  func run() throws {
    try Evening(common).serve(world, port: port)
  }
}
