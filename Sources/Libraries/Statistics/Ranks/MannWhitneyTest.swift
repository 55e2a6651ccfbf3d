/// How the p-value of the Mann-Whitney test is found.
package enum MannWhitneyMethod: String, Sendable, Hashable, CaseIterable {
  /// From all ways of choosing the group over the observed midranks.
  case exact
  /// From the distribution without ties, applied although there may be some: SPSS "Exact Sig. [2*(1-tailed Sig.)]".
  /// Wrong with ties; kept to reproduce published figures.
  case exactUntied = "exact_untied"
  /// Normal, corrected for ties, without continuity correction. SPSS "Asymp. Sig.".
  case asymptotic
  /// Normal, corrected for ties, with continuity correction. R before 4.6 with ties.
  case asymptoticContinuity = "asymptotic_cc"
}

/// The Mann-Whitney (Wilcoxon rank-sum) test of two independent groups.
package struct MannWhitneyTest: Sendable, Hashable {
  /// The sizes of the groups.
  package let counts: [Int]
  /// The sum of the midranks of each group.
  package let rankSums: [Double]
  /// U of each group: the pairs in which its member is larger, ties counting half.
  package let u: [Double]
  package let method: MannWhitneyMethod
  /// Not estimable when a group is empty, when all values are tied (normal methods), and for the exact methods beyond the
  /// sizes that `RankSumDistribution` handles.
  package let result: Estimable<RankTestResult>
  /// Twice the smaller exact tail, the other two-sided definition in use; only for `exact` and two-sided.
  package let doubledTail: Double?
  /// The smallest p that any split of these values into groups of these sizes could give, by the method, and as twice
  /// the smaller tail; only two-sided.
  package let smallestP: Double?
  package let smallestDoubledTail: Double?
}

/// The Mann-Whitney test, which asks whether one group tends to larger values. Missing values are left out.
///
/// With ties and unequal sizes the exact distribution is skewed and two two-sided p-values are in use: the main result
/// is P(|W - E| >= |w - E|), `doubledTail` is twice the smaller tail.
package func mannWhitneyTest(
  _ a: [Double?], _ b: [Double?], method: MannWhitneyMethod = .exact, alternative: Alternative = .twoSided
) -> MannWhitneyTest {
  let (a, b) = (present(a), present(b))
  let ranks = Midranks(a + b)
  let doubledSum = ranks.doubled.prefix(a.count).reduce(0, +)
  let doubledU = doubledSum - a.count * (a.count + 1)
  let rankSum = Double(doubledSum) / 2
  let u = Double(doubledU) / 2
  let pairs = Double(a.count) * Double(b.count)
  let exact = method == .exact && !a.isEmpty && !b.isEmpty ? distribution(ranks, groupSize: a.count) : nil
  let untied =
    method == .exactUntied && !a.isEmpty && !b.isEmpty ? RankSumDistribution(sizes: a.count, b.count) : nil
  func result(_ doubledSum: Int) -> Estimable<RankTestResult> {
    guard !a.isEmpty, !b.isEmpty else { return .notEstimable(.emptyGroup) }
    switch method {
    case .exact:
      return Estimable(exact, otherwise: .tooMany).map { exactResult($0, doubledSum, alternative) }
    case .exactUntied:
      return Estimable(untied, otherwise: .tooMany).map { untiedResult($0, doubledSum, alternative) }
    case .asymptotic, .asymptoticContinuity:
      return normalApproximation(
        distance: Double(doubledSum - a.count * (a.count + 1)) / 2 - pairs / 2,
        variance: varianceOfU(sizes: a.count, b.count, tieTerm: ranks.tieTerm),
        continuity: method == .asymptoticContinuity, alternative: alternative)
    }
  }
  let extremes = alternative == .twoSided ? ranks.extremeSums(ofGroup: a.count) : []
  return MannWhitneyTest(
    counts: [a.count, b.count],
    rankSums: [rankSum, Double(ranks.doubled.dropFirst(a.count).reduce(0, +)) / 2],
    u: [u, pairs - u], method: method, result: result(doubledSum),
    doubledTail: alternative == .twoSided ? exact?.twiceSmallerTail(doubled: doubledSum) : nil,
    smallestP: extremes.compactMap { result($0).value?.pValue }.min(),
    smallestDoubledTail: extremes.compactMap { exact?.twiceSmallerTail(doubled: $0) }.min())
}

private func distribution(_ ranks: Midranks, groupSize: Int) -> RankSumDistribution? {
  ranks.tieSizes.isEmpty
    ? RankSumDistribution(sizes: groupSize, ranks.doubled.count - groupSize)
    : RankSumDistribution(doubledRanks: ranks.doubled, groupSize: groupSize)
}

private func exactResult(
  _ distribution: RankSumDistribution, _ sum: Int, _ alternative: Alternative
) -> RankTestResult {
  let p =
    switch alternative {
    case .twoSided: distribution.atLeastAsFar(doubled: sum)
    case .greater: distribution.atLeast(doubled: sum)
    case .less: distribution.atMost(doubled: sum)
    }
  return RankTestResult(pValue: p)
}

/// Twice the smaller tail. A U that ties left between two whole numbers counts as the one further from expectation.
private func untiedResult(
  _ distribution: RankSumDistribution, _ sum: Int, _ alternative: Alternative
) -> RankTestResult {
  let p =
    switch alternative {
    case .twoSided: distribution.twiceSmallerTail(doubled: sum)
    case .greater: distribution.atLeast(doubled: sum)
    case .less: distribution.atMost(doubled: sum)
    }
  return RankTestResult(pValue: p)
}

/// n1 n2 / 12 (N + 1 - sum(t³ - t) / (N (N - 1))).
private func varianceOfU(sizes first: Int, _ second: Int, tieTerm: Double) -> Double {
  let (m, n) = (Double(first), Double(second))
  let total = m + n
  guard total > 1 else { return 0 }
  return m * n / 12 * (total + 1 - tieTerm / (total * (total - 1)))
}
