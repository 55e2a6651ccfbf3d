extension String {
  /// How often a text occurs.
  func occurrences(of part: String) -> Int {
    var (count, rest) = (0, Substring(self))
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
