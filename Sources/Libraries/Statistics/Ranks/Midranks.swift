/// The ranks of a list of values, equal values sharing the mean of the ranks they take up.
///
/// Ranks are kept doubled, because twice a midrank is always a whole number: sums of ranks are then exact, and the
/// exact rank distributions can use them as indices.
package struct Midranks: Sendable, Equatable {
  /// Twice the rank of each value, in the order of the values.
  package let doubled: [Int]
  /// How many values share each rank that is shared by more than one, in increasing order of value.
  package let tieSizes: [Int]

  /// Ranks values in increasing order; 0 and -0 are equal. Values that are not numbers are no input for ranking:
  /// callers leave missing values out before.
  ///
  /// - Complexity: O(n log n).
  package init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var doubled = [Int](repeating: 0, count: values.count)
    var tieSizes: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end { doubled[order[position]] = start + end + 1 }
      if end - start > 1 { tieSizes.append(end - start) }
      start = end
    }
    self.doubled = doubled
    self.tieSizes = tieSizes
  }

  /// The ranks themselves, 1 for the smallest.
  package var ranks: [Double] { doubled.map { Double($0) / 2 } }

  /// The sum of t³ - t over groups of t equal values, by which ties shrink the variance of rank statistics.
  package var tieTerm: Double {
    tieSizes.reduce(0) { $0 + tieTermOfGroup($1) }
  }
}

/// t³ - t for one group of `size` equal values.
func tieTermOfGroup(_ size: Int) -> Double {
  let t = Double(size)
  return t * t * t - t
}
