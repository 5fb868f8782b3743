import ArgumentParser

/// How `.http` files are run.
struct SendManner {
  /// The environment whose values are taken; `nil` for none.
  let environment: String?
  /// Whether requests with a note are sent without asking.
  let isConfirmed: Bool
  /// Whether to show the messages.
  let isVerbose: Bool
}

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

      A request with a comment # @note is asked about before it is sent; a script needs --yes for \
      it. Values can come from http-client.env.json and http-client.private.env.json beside the \
      file, a set of them for each environment, as --env names it; the file's own come first.

      EXAMPLES
        methodical send orders.http
        methodical send --env test orders.http
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

  /// The environment whose values are taken.
  @Option(help: ArgumentHelp("Take values from this environment.", valueName: "name"))
  var env: String?

  /// Whether nothing is asked.
  @Flag(help: "Send requests with a note without asking.")
  var yes = false

  /// Whether to show the messages.
  @Flag(help: "Show each request and each response.")
  var verbose = false

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Runs the files.
  func run() throws {
    let manner = SendManner(environment: env, isConfirmed: yes, isVerbose: verbose)
    try Evening(common).send(files, world: world, in: manner)
  }
}
