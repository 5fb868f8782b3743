extension StyledText {
  /// Returns the text as lines of at most so many columns, broken between words.
  ///
  /// The first line of each paragraph begins after `indent` spaces, its other lines after `hanging`
  /// spaces (as many as `indent` if not said); neither takes more than half of the columns. Code
  /// that fits on a line stays on one; a word that fits on none is broken anywhere. White space
  /// where a line ends is dropped, all other is kept.
  public func wrapped(to columns: Int, indent: Int = 0, hanging: Int? = nil) -> [StyledText] {
    lines.flatMap { line in
      var filler = LineFiller(columns: columns, indent: indent, hanging: hanging ?? indent)
      for word in Word.words(of: line.cells[...], breakingAt: \.isBreakable) { filler.add(word) }
      return filler.finished()
    }
  }
}
