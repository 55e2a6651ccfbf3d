/// Quantiles of finite values in any order, in the order of `probabilities`; nil without values or when one is not a
/// probability.
///
/// A long list is not sorted: the values next to each quantile are found among those that share their leading bits.
///
/// - Complexity: O(n) for values spread over many magnitudes or within one; O(n log n) when most share sixteen bits.
package func quantiles(
  of values: [Double], at probabilities: [Double], _ type: QuantileType = .sas
) -> [Double]? {
  guard !values.isEmpty, probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
  guard values.count > shortList else {
    let sorted = values.sorted()
    return probabilities.compactMap { quantile(ofSorted: sorted, $0, type) }
  }
  let ordered = LeadingBits(values)
  return probabilities.map { p in
    let (index, weight) = type.position(n: values.count, p: p)
    let (low, high) = ordered.neighbours(
      min(values.count, max(1, index)) - 1, min(values.count - 1, max(0, index)))
    if weight == 0 || low == high { return low }
    if weight == 1 { return high }
    return (1 - weight) * low + weight * high
  }
}

/// Below this a sort is quicker than going over a table of 65 536 counts.
private let shortList = 4096

/// A list divided by the leading sixteen bits of its values, which order them coarsely.
private struct LeadingBits {
  private let values: [Double]
  /// How many values have smaller leading bits, for every pattern; at the end, all of them.
  private let below: [Int]

  init(_ values: [Double]) {
    self.values = values
    var below = [Int](repeating: 0, count: (1 << 16) + 1)
    below.withUnsafeMutableBufferPointer { below in
      for value in values { below[leadingBits(value) + 1] += 1 }
      for pattern in 1..<below.count { below[pattern] += below[pattern - 1] }
    }
    self.below = below
  }

  /// The values at two positions in increasing order, counted from 0.
  func neighbours(_ first: Int, _ second: Int) -> (Double, Double) {
    let pattern = pattern(at: first)
    let sorted = sorted(pattern)
    let low = sorted[first - below[pattern]]
    if second < below[pattern + 1] { return (low, sorted[second - below[pattern]]) }
    let next = self.pattern(at: second)
    return (low, self.sorted(next)[second - below[next]])
  }

  /// The leading bits of the value at a position.
  private func pattern(at position: Int) -> Int {
    smallestInteger(from: 0, through: (1 << 16) - 1) { below[$0 + 1] > position }
  }

  private func sorted(_ pattern: Int) -> [Double] {
    var found: [Double] = []
    found.reserveCapacity(below[pattern + 1] - below[pattern])
    values.withUnsafeBufferPointer { values in
      for value in values where leadingBits(value) == pattern { found.append(value) }
    }
    found.sort()
    return found
  }
}

/// The first sixteen bits of a number's place in the order of all doubles. Both zeros have the same.
@inline(__always) private func leadingBits(_ value: Double) -> Int {
  let bits = (value + 0).bitPattern
  let ordered = bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  return Int(ordered >> 48)
}
