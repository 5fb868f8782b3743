extension Restoration: CustomStringConvertible {
  /// What happened, where everything is, and what may be missing.
  public var description: String {
    """
    the progress in '\(error.path)' could not be used: \(error.finding)
    It was moved to '\(aside)', and nothing was deleted. \(outcome)
    """
  }

  private var outcome: String {
    guard let copy else { return "There is no sound copy of it, so your progress begins anew." }
    return "The copy '\(copy)' took its place; answers that were given after it are missing."
  }
}
