/// The order in which paths are listed.
enum Path {
  /// Returns whether one path comes before another; segments that are numbers are compared as
  /// numbers.
  static func isInOrder(_ left: String, _ right: String) -> Bool {
    let (lefts, rights) = (left.split(separator: "/"), right.split(separator: "/"))
    for (left, right) in zip(lefts, rights) where left != right {
      if let left = Int(left), let right = Int(right) { return left < right }
      return left < right
    }
    return lefts.count < rights.count
  }
}
