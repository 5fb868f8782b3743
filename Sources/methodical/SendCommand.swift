import ArgumentParser

/// Runs `.http` files.
struct SendCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Run .http files with what they expect of the responses.",
    usage: "methodical send <file.http> ... [<options>]",
    discussion: """
      Each file is run against a practice server of its own, which is as the world declares it. \
      Nothing is sent to the network. All files are read before the first request is sent.

      A file is as VS Code's REST Client and JetBrains' editors read it: ### between requests, \
      @name = value, {{name}}, # @name login and {{login.response.body.id}}. What a response must \
      be like stands in comments below its request, such as # HTTP/1.1 201 and \
      # Location: ~^/orders/

      EXAMPLES
        methodical send orders.http
        methodical send --verbose orders.http users.http
        printf 'GET /users/53\\n\\n# HTTP/1.1 200\\n' | methodical send -

      EXIT STATUS
        0     all is as expected
        1     something is not, or a file has an error
        64    wrong arguments
        74    a file could not be read
      """
  )

  /// The files; `-` is standard input.
  @Argument(
    help: ArgumentHelp("The files to run; - is standard input.", valueName: "file.http"),
    completion: .file(extensions: ["http"])
  )
  var files: [String]

  /// The world that is served.
  @Option(help: ArgumentHelp("Run them in this world of the course.", valueName: "name"))
  var world: String?

  /// Whether to show the messages.
  @Flag(help: "Show each request and each response.")
  var verbose = false

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Runs the files.
  func run() throws {
    try Evening(common).send(files, world: world, isVerbose: verbose)
  }
}
