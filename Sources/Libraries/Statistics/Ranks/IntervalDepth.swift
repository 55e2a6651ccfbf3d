/// How deep in an ordered set the limits of an interval lie: the `k`-th smallest and the `k`-th largest member.
///
/// It depends on the sample sizes and the level alone, so that who computes many intervals of samples of one size needs
/// it only once.
package struct IntervalDepth: Sendable, Hashable {
  package let k: Int
  /// The coverage of that interval without ties.
  package let achievedLevel: Double
  /// The level asked for.
  package let level: Double
}

/// The largest number of changes for which the depth comes from the exact signed-rank distribution.
package let largestExactInterval = 500

/// The depth among Walsh averages of the interval for `count` changes; nil when `level` is not a confidence level.
package func signedRankDepth(count: Int, level: Double) -> IntervalDepth? {
  guard isConfidenceLevel(level) else { return nil }
  if (0...largestExactInterval).contains(count) { return SignedRankDepths.depth(count: count, level: level) }
  let n = Double(count)
  return normalDepth(mean: n * (n + 1) / 4, variance: n * (n + 1) * (2 * n + 1) / 24, level: level)
}

/// The depth among pairwise differences of the interval for two groups; nil when `level` is not a confidence level.
package func rankSumDepth(sizes first: Int, _ second: Int, level: Double) -> IntervalDepth? {
  guard isConfidenceLevel(level) else { return nil }
  if let exact = RankSumDistribution(sizes: first, second) {
    let smallest = first * (first + 1)
    return exact.quantile((1 - level) / 2).map { doubled in
      let k = max(1, (doubled - smallest) / 2)
      return IntervalDepth(
        k: k, achievedLevel: max(0, 1 - 2 * exact.atMost(doubled: smallest + 2 * (k - 1))), level: level)
    }
  }
  let (m, n) = (Double(first), Double(second))
  return normalDepth(mean: m * n / 2, variance: m * n * (m + n + 1) / 12, level: level)
}

/// The normal approximation, with continuity correction, to the quantile of a rank statistic and its coverage.
private func normalDepth(mean: Double, variance: Double, level: Double) -> IntervalDepth? {
  let deviation = variance.squareRoot()
  guard deviation > 0, let critical = Normal().critical(level) else { return nil }
  let k = max(1, (mean - 0.5 - critical * deviation).rounded(.up))
  guard let below = Normal().lower((k - 0.5 - mean) / deviation), let depth = Int(exactly: k) else {
    return nil
  }
  return IntervalDepth(k: depth, achievedLevel: max(0, 1 - 2 * below), level: level)
}
