/// The Friedman test of related samples.
package struct FriedmanTest: Sendable, Hashable {
  /// The subjects, one a row.
  package let count: Int
  /// The mean rank of each column over the subjects; empty without subjects.
  package let meanRanks: [Double]
  /// Not estimable without subjects, with fewer than two columns, or when every subject's values are all tied.
  package let result: Estimable<Result>

  package struct Result: Sendable, Hashable {
    /// The statistic, corrected for ties.
    package let chiSquared: Double
    package let degreesOfFreedom: Int
    /// From chi-squared: approximate, for few subjects too small or too large.
    package let pValue: Double
    /// Kendall's coefficient of concordance, 1 when all subjects order the columns alike.
    package let kendallW: Double
  }
}

/// The Friedman test on the ranks within each subject: (k - 1) · Σ (R_j - n(k+1)/2)² / (variation of the ranks within
/// subjects), which is the usual formula with its tie correction.
///
/// - Parameter rows: complete subjects in rows, time points in columns, all rows of one length.
package func friedmanTest(_ rows: [[Double]]) -> FriedmanTest {
  let columns = rows.first?.count ?? 0
  guard rows.allSatisfy({ $0.count == columns && $0.allSatisfy(\.isFinite) }) else {
    return FriedmanTest(count: rows.count, meanRanks: [], result: .notEstimable(.impossibleArgument))
  }
  var sums = [Int](repeating: 0, count: columns)
  var within = 0.0
  let mean = Double(columns + 1) / 2
  for row in rows {
    for (column, doubled) in Midranks(row).doubled.enumerated() {
      sums[column] += doubled
      let distance = Double(doubled) / 2 - mean
      within += distance * distance
    }
  }
  let n = Double(rows.count)
  return FriedmanTest(
    count: rows.count, meanRanks: rows.isEmpty ? [] : sums.map { Double($0) / 2 / n },
    result: friedmanResult(rankSums: sums.map { Double($0) / 2 }, count: n, within: within))
}

private func friedmanResult(
  rankSums: [Double], count n: Double, within: Double
) -> Estimable<FriedmanTest.Result> {
  let degreesOfFreedom = rankSums.count - 1
  guard n > 0 else { return .notEstimable(.noValues) }
  guard degreesOfFreedom >= 1 else { return .notEstimable(.tooFewGroups) }
  guard within > 0 else { return .notEstimable(.allTied) }
  let k = Double(rankSums.count)
  let between = rankSums.reduce(0.0) { sum, rankSum in
    let distance = rankSum - n * (k + 1) / 2
    return sum + distance * distance
  }
  let chiSquared = (k - 1) * between / within
  guard let p = ChiSquared(degreesOfFreedom: k - 1)?.upper(chiSquared) else {
    return .notEstimable(.impossibleArgument)
  }
  return .value(
    FriedmanTest.Result(
      chiSquared: chiSquared, degreesOfFreedom: degreesOfFreedom, pValue: p,
      kendallW: chiSquared / (n * (k - 1))))
}
