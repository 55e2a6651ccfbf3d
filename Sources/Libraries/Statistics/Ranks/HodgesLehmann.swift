/// An estimate of location with the order-statistic interval that belongs to it.
package struct LocationEstimate: Sendable, Hashable {
  package let estimate: Double
  package let interval: ConfidenceInterval
  /// The coverage the interval really has without ties, at least the level asked for unless the sample is too small.
  /// Print it when it is below. With ties the interval covers more.
  package let achievedLevel: Double
}

/// The Hodges-Lehmann estimate of a change, the median of all Walsh averages (d_i + d_j) / 2, with the interval that
/// belongs to the signed-rank test (Hodges and Lehmann 1963; Hollander and Wolfe).
///
/// The limits are the k-th smallest and largest Walsh average, k the lower (1 - level) / 2 quantile of the signed-rank
/// distribution and at least 1: with 5 changes the widest interval covers 93.75 %. Above `largestExactInterval` changes
/// k comes from the normal approximation. Zeros are data about location and belong into `changes`; missing ones
/// are left out.
///
/// - Complexity: O(n log n), and O(n) memory.
package func hodgesLehmann(_ changes: [Double?], level: Double = 0.95) -> Estimable<LocationEstimate> {
  let changes = present(changes)
  let averages = WalshAverages(changes)
  guard let estimate = averages.median else { return .notEstimable(.noValues) }
  guard let depth = signedRankDepth(count: changes.count, level: level) else {
    return .notEstimable(.impossibleArgument)
  }
  guard let low = averages.smallest(depth.k), let high = averages.smallest(averages.count + 1 - depth.k)
  else {
    return .notEstimable(.noIntervalAtThisLevel)
  }
  return .value(
    LocationEstimate(
      estimate: estimate, interval: ConfidenceInterval(low: low, high: high, level: level),
      achievedLevel: depth.achievedLevel))
}

/// The Hodges-Lehmann estimate of a shift, the median of all differences a_i - b_j, with the interval that belongs to
/// the Mann-Whitney test. It is not the difference of the medians.
///
/// The limits are the k-th smallest and largest difference, k the lower (1 - level) / 2 quantile of the distribution of U
/// and at least 1. Above a product of sizes of `RankSumDistribution.largestProduct` k comes from the normal approximation.
///
/// - Complexity: O(n log n), and O(n) memory.
package func hodgesLehmannShift(
  _ a: [Double?], _ b: [Double?], level: Double = 0.95
) -> Estimable<LocationEstimate> {
  let (a, b) = (present(a), present(b))
  let differences = PairwiseDifferences(a, b)
  guard let estimate = differences.median else { return .notEstimable(.emptyGroup) }
  guard let depth = rankSumDepth(sizes: a.count, b.count, level: level) else {
    return .notEstimable(.impossibleArgument)
  }
  guard let low = differences.smallest(depth.k),
    let high = differences.smallest(differences.count + 1 - depth.k)
  else { return .notEstimable(.noIntervalAtThisLevel) }
  return .value(
    LocationEstimate(
      estimate: estimate, interval: ConfidenceInterval(low: low, high: high, level: level),
      achievedLevel: depth.achievedLevel))
}
