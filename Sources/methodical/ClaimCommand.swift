import ArgumentParser

/// Shows the claims of articles and puts them to the test.
struct ClaimCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Put a claim of an article to the test.",
    usage: "methodical claim [<id>] [<options>]",
    discussion: """
      Articles about PUT, PATCH and POST say much that is not so. The catalogue has the claims of \
      five of them in our words, each with its experiment, a verdict, and what to say instead.

      EXAMPLES
        methodical claim --list    all claims with their verdicts
        methodical claim A11       one of them, with its experiment
        methodical article 1       all claims of one article, one after the other
      """
  )

  /// The id of the claim.
  @Argument(
    help: "The id of the claim, such as A11.",
    completion: .custom { _, _, _ in ArgumentCompletion.claims() }
  )
  var id: String?

  /// Whether to list all claims.
  @Flag(help: "List all claims with their verdicts.")
  var list = false

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Refuses a call that names nothing.
  func validate() throws {
    guard list || id != nil else {
      throw ValidationError("Name a claim, such as A11, or say --list.")
    }
  }

  /// Lists the claims, or talks about one.
  func run() throws {
    if let id, !list {
      try Evening(common).test(claim: id)
    } else {
      try Evening(common).listClaims()
    }
  }
}

/// Walks through the claims of an article.
struct ArticleCommand: ParsableCommand {
  /// What `--help` says.
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Walk through the claims of an article.",
    usage: "methodical article <number> [<options>]",
    discussion: """
      Each claim is shown, its experiment is run on Enter, and then comes the verdict. Nothing is \
      recorded.

      EXAMPLES
        methodical article 1    the first of the five articles
      """
  )

  /// The number of the article.
  @Argument(help: "The number of the article, from 1.")
  var number: Int

  /// The options of every conversation.
  @OptionGroup var common: CommonOptions

  /// Walks.
  func run() throws {
    try Evening(common).walk(throughArticle: number)
  }
}
