/// Intervals of equal width at round values, in which values are counted.
package struct ValueBins: Sendable, Hashable {
  /// One more than there are intervals, rising.
  package let edges: [Double]

  package init(over range: ClosedRange<Double>, about count: Int) {
    edges = linearTicks(over: range, about: count).map(\.value)
  }

  /// How many values lie in each interval; a value on an edge counts above it, one on the last edge below it, and values
  /// outside in the first or last.
  package func counts(_ values: [Double]) -> [Int] {
    let last = max(0, edges.count - 2)
    var counts = [Int](repeating: 0, count: last + 1)
    for value in values {
      let above = edges.partitioningIndex { $0 > value }
      counts[min(max(0, above - 1), last)] += 1
    }
    return counts
  }
}

/// For each place, how many places are no further from it than `reach`, itself among them.
func neighbourCounts(_ places: [Double], within reach: Double) -> [Int] {
  let sorted = places.sorted()
  return places.map { place in
    sorted.partitioningIndex { $0 > place + reach } - sorted.partitioningIndex { $0 >= place - reach }
  }
}

extension Array {
  /// The first index whose element, in an array that has all elements for which it does not hold first, is one for which
  /// the condition holds; the count when there is none.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
