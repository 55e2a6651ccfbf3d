/// The exact null distribution of the rank sum of one of two groups, conditional on the observed ranks (Wilcoxon's
/// rank-sum or Mann and Whitney's test).
///
/// Under the hypothesis every choice of the group's members among all observations is equally likely. Both ways of
/// building the distribution draw without replacement and only add products of positive numbers, so small tails keep
/// their digits. With ties and unequal group sizes the distribution is skewed; both tails are therefore kept.
///
/// The sum is counted in doubled ranks throughout: a rank sum of 17.5 is 35.
package struct RankSumDistribution: Sendable {
  /// The largest product of the group sizes for which the distribution without ties is computed.
  package static let largestProduct = 25_000
  /// The same with ties, where the work is several times larger.
  package static let largestProductWithTies = 10_000

  /// The smallest attainable sum of doubled ranks.
  private let smallest: Int
  /// The distance between neighbouring entries of `probabilities`, in doubled ranks.
  private let unit: Int
  /// P(sum = smallest + i · unit).
  private let probabilities: [Double]
  /// Twice the expected sum of doubled ranks, a whole number.
  private let twiceExpected: Int

  /// The distribution without ties for the rank sum of `first` observations against `second` others; nil when a size
  /// is negative or the product is above `largestProduct`.
  ///
  /// By the last observation in order: it belongs to the first group with probability m / (m + n) and then adds n to U,
  /// so p(m, n, u) = m/(m+n) p(m-1, n, u-n) + n/(m+n) p(m, n-1, u).
  ///
  /// - Complexity: O(m² n²).
  package init?(sizes first: Int, _ second: Int) {
    guard first >= 0, second >= 0, isProduct(first, second, atMost: Self.largestProduct) else { return nil }
    // U has the same distribution for (m, n) and (n, m); rows are kept for the smaller size.
    self.probabilities = Self.distributionOfU(max(first, second), min(first, second))
    self.smallest = first * (first + 1)
    self.unit = 2
    self.twiceExpected = 2 * first * (first + second + 1)
  }

  private static func distributionOfU(_ larger: Int, _ smaller: Int) -> [Double] {
    // Row n holds the distribution for (m, n), n = 0 ... smaller; rows of one m replace those of m - 1.
    var rows = [[Double]](repeating: [1], count: smaller + 1)
    for m in 0..<larger {
      for n in 0..<smaller {
        let size = Double(m + n + 2)
        var row = [Double](repeating: 0, count: (m + 1) * (n + 1) + 1)
        addScaled(rows[n][...], by: Double(n + 1) / size, to: &row, at: 0)
        addScaled(rows[n + 1][...], by: Double(m + 1) / size, to: &row, at: n + 1)
        rows[n + 1] = row
      }
    }
    return rows[smaller]
  }

  /// The distribution for the sum over a group of `groupSize` of the observations with these doubled ranks; nil when
  /// the group is larger than all, or the product of the sizes is above `largestProductWithTies`.
  ///
  /// Observations are passed in order of rank; with k members found among the first i, the next is a member with
  /// probability (groupSize - k) / (N - i).
  ///
  /// - Complexity: O(N · groupSize · range of sums).
  package init?(doubledRanks: [Int], groupSize: Int) {
    let count = doubledRanks.count
    guard groupSize >= 0, groupSize <= count,
      isProduct(groupSize, count - groupSize, atMost: Self.largestProductWithTies)
    else { return nil }
    let sorted = doubledRanks.sorted()
    let base = sorted.first ?? 0
    let unit = max(1, sorted.reduce(0) { greatestCommonDivisor($0, $1 - base) })
    let steps = sorted.map { ($0 - base) / unit }
    if 2 * groupSize <= count {
      self.probabilities = Self.draw(groupSize, from: steps)
    } else {
      // The others are fewer: their sum is what the group's leaves of the total.
      self.probabilities = Self.draw(count - groupSize, from: steps).reversed()
    }
    self.smallest = sorted.prefix(groupSize).reduce(0, +)
    self.unit = unit
    self.twiceExpected = count == 0 ? 0 : 2 * groupSize * sorted.reduce(0, +) / count
  }

  /// P(sum of a group of this size), from its smallest attainable sum to its largest.
  private static func draw(_ groupSize: Int, from steps: [Int]) -> [Double] {
    let width = steps.suffix(groupSize).reduce(0, +) + 1
    // Row k holds P(k members found so far, their sum).
    var cells = [Double](repeating: 0, count: (groupSize + 1) * width)
    cells[0] = 1
    // The largest sum that k members found so far can have.
    var reach = [Int](repeating: 0, count: groupSize + 1)
    cells.withUnsafeMutableBufferPointer { cells in
      for (position, step) in steps.enumerated() {
        let left = steps.count - position
        for members in stride(from: min(position, groupSize), through: max(0, groupSize - left), by: -1) {
          let isMember = Double(groupSize - members) / Double(left)
          let isNot = Double(left - groupSize + members) / Double(left)
          let row = UnsafeMutableBufferPointer(rebasing: cells[(members * width)...].prefix(width))
          let sums = reach[members] + 1
          if members < groupSize {
            let next = UnsafeMutableBufferPointer(
              rebasing: cells[((members + 1) * width + step)...].prefix(sums))
            for sum in 0..<sums { next[sum] += row[sum] * isMember }
            reach[members + 1] = max(reach[members + 1], reach[members] + step)
          }
          for sum in 0..<sums { row[sum] *= isNot }
        }
      }
    }
    return Array(cells[(groupSize * width + steps.prefix(groupSize).reduce(0, +))...])
  }

  /// P(sum <= s), where `doubled` is 2s.
  package func atMost(doubled: Int) -> Double {
    let index = floorDivision(doubled - smallest, unit)
    if index < 0 { return 0 }
    if index >= probabilities.count - 1 { return 1 }
    return min(1, probabilities[...index].reduce(0, +))
  }

  /// P(sum > s), where `doubled` is 2s.
  package func moreThan(doubled: Int) -> Double {
    let index = floorDivision(doubled - smallest, unit)
    if index < 0 { return 1 }
    if index >= probabilities.count - 1 { return 0 }
    return min(1, probabilities[(index + 1)...].reversed().reduce(0, +))
  }

  /// P(sum >= s), where `doubled` is 2s.
  package func atLeast(doubled: Int) -> Double { moreThan(doubled: doubled - 1) }

  /// P(|sum - E| >= |s - E|), where `doubled` is 2s: the two-sided exact p-value that counts everything at least as far
  /// from expectation as the observed sum, on either side.
  package func atLeastAsFar(doubled: Int) -> Double {
    let distance = abs(2 * doubled - twiceExpected)
    if distance == 0 { return 1 }
    let below = floorDivision(twiceExpected - distance, 2)
    let above = -floorDivision(-(twiceExpected + distance), 2)
    return certain(atMost(doubled: below) + atLeast(doubled: above))
  }

  /// min(1, 2 min(P(sum <= s), P(sum >= s))), where `doubled` is 2s: the other two-sided definition in use.
  package func twiceSmallerTail(doubled: Int) -> Double {
    certain(2 * min(atMost(doubled: doubled), atLeast(doubled: doubled)))
  }

  /// The smallest s, doubled, with P(sum <= s) >= p; nil unless p is between 0 and 1.
  ///
  /// A probability that misses p by rounding alone counts as reaching it.
  package func quantile(_ p: Double) -> Int? {
    guard p >= 0, p <= 1 else { return nil }
    let enough = p * (1 - roundingSlack)
    var below = 0.0
    for (index, probability) in probabilities.enumerated() {
      below += probability
      if below >= enough { return smallest + index * unit }
    }
    return smallest + (probabilities.count - 1) * unit
  }
}

/// A sum of probabilities, exactly 1 where it misses that by rounding alone.
private func certain(_ probability: Double) -> Double { probability >= 1 - roundingSlack ? 1 : probability }

/// Whether a · b is at most `limit`, also when the product is beyond `Int`.
private func isProduct(_ a: Int, _ b: Int, atMost limit: Int) -> Bool {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  return !overflow && product <= limit
}

/// Adds `factor` times each source value to the target, starting at `offset`.
private func addScaled(
  _ source: ArraySlice<Double>, by factor: Double, to target: inout [Double], at offset: Int
) {
  source.withUnsafeBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target in
      let target = UnsafeMutableBufferPointer(rebasing: target[offset...])
      for index in 0..<source.count { target[index] += source[index] * factor }
    }
  }
}
