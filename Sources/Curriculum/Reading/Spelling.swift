/// Suggestions for names that were nearly right.
public enum Spelling {
  /// Returns the name nearest to the text, if it is at most two edits away.
  ///
  /// Names under three letters are never suggested for, since everything is near to them.
  public static func nearest(to text: String, among names: some Sequence<String>) -> String? {
    guard text.count >= 3 else { return nil }
    return names.map { ($0, distance(text.lowercased(), $0.lowercased())) }
      .filter { $0.1 <= 2 && $0.1 < text.count - 1 }
      .min { $0.1 < $1.1 }?.0
  }

  /// Returns how many insertions, removals, replacements and swaps of neighbours part two words.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left), right = Array(right)
    var rows = [Array(0...right.count)]
    for i in 1...max(left.count, 1) where i <= left.count {
      var row = [i]
      for j in 1...max(right.count, 1) where j <= right.count {
        let replacement = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var best = min(rows[i - 1][j] + 1, row[j - 1] + 1, replacement)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
