/// The Kruskal-Wallis test of several independent groups.
package struct KruskalWallisTest: Sendable, Hashable {
  /// All values.
  package let count: Int
  /// The sum of the midranks of each group; 0 for an empty one.
  package let rankSums: [Double]
  /// Not estimable with fewer than two groups that have values, or when all values are tied.
  package let result: Estimable<Result>

  package struct Result: Sendable, Hashable {
    /// The statistic, corrected for ties.
    package let h: Double
    /// The number of groups with values, less 1.
    package let degreesOfFreedom: Int
    /// From chi-squared: approximate, and conservative below about five values a group.
    package let pValue: Double
    /// H / (n - 1), the share of the variation of the ranks that lies between groups.
    package let epsilonSquared: Double
  }
}

/// The Kruskal-Wallis test: H = (N - 1) · (variation of ranks between groups) / (variation of all ranks), which is the
/// usual formula with its tie correction.
///
/// With two groups H is the square of the Mann-Whitney z without continuity correction. Empty groups do not
/// count, and missing values are left out.
package func kruskalWallisTest(_ groups: [[Double?]]) -> KruskalWallisTest {
  let groups = groups.map(present)
  let ranks = Midranks(groups.flatMap { $0 })
  var doubledSums: [Int] = []
  var start = 0
  for group in groups {
    doubledSums.append(ranks.doubled[start..<(start + group.count)].reduce(0, +))
    start += group.count
  }
  let rankSums = doubledSums.map { Double($0) / 2 }
  return KruskalWallisTest(
    count: ranks.doubled.count, rankSums: rankSums,
    result: kruskalWallisResult(ranks, counts: groups.map(\.count), rankSums: rankSums))
}

private func kruskalWallisResult(
  _ ranks: Midranks, counts: [Int], rankSums: [Double]
) -> Estimable<KruskalWallisTest.Result> {
  let n = Double(ranks.doubled.count)
  let degreesOfFreedom = counts.count { $0 > 0 } - 1
  guard degreesOfFreedom >= 1 else { return .notEstimable(.tooFewGroups) }
  let mean = (n + 1) / 2
  let between = zip(counts, rankSums).filter { $0.0 > 0 }.reduce(0.0) { sum, group in
    let distance = group.1 - Double(group.0) * mean
    return sum + distance * distance / Double(group.0)
  }
  let total = ranks.doubled.reduce(0.0) { sum, doubled in
    let distance = Double(doubled) / 2 - mean
    return sum + distance * distance
  }
  guard total > 0 else { return .notEstimable(.allTied) }
  let h = (n - 1) * between / total
  guard let p = ChiSquared(degreesOfFreedom: Double(degreesOfFreedom))?.upper(h) else {
    return .notEstimable(.impossibleArgument)
  }
  return .value(
    KruskalWallisTest.Result(
      h: h, degreesOfFreedom: degreesOfFreedom, pValue: p, epsilonSquared: h / (n - 1)))
}
