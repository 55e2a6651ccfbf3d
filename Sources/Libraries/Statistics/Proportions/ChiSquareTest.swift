/// Pearson's chi-square test of a table of counts.
package struct ChiSquareTest: Sendable, Hashable {
  package let pearson: ChiSquareResult
  /// Each |O − E| reduced by a half, but not below zero; only for 2 × 2 tables.
  package let yates: Estimable<ChiSquareResult>
  package let smallestExpected: Double
  package let cellsExpectedBelowFive: Int
  /// √(χ² / (N (min(rows, columns) − 1))).
  package let cramersV: Double
}

/// The chi-square test of independence: Σ (O − E)² / E on (rows − 1)(columns − 1) degrees of freedom (Pearson 1900;
/// Yates 1934 for the correction). Rough where an expected count is below 5. Empty rows and columns are left out; fewer
/// than two of either: not estimable.
package func chiSquareTest(_ table: [[Int]]) -> Estimable<ChiSquareTest> {
  guard let table = CountTable(table) else { return .notEstimable(.impossibleArgument) }
  let used = table.withoutEmptyMargins
  guard used.rowTotals.count >= 2, used.columnTotals.count >= 2 else { return .notEstimable(.emptyMargin) }
  let total = Double(used.total)
  var terms: [Double] = []
  var corrected: [Double] = []
  var expectedCounts: [Double] = []
  for (row, counts) in used.counts.enumerated() {
    for (column, count) in counts.enumerated() {
      let expected = Double(used.rowTotals[row]) * Double(used.columnTotals[column]) / total
      let distance = abs(Double(count) - expected)
      expectedCounts.append(expected)
      terms.append(distance * distance / expected)
      corrected.append((distance - min(0.5, distance)) * (distance - min(0.5, distance)) / expected)
    }
  }
  let df = (used.rowTotals.count - 1) * (used.columnTotals.count - 1)
  let statistic = sum(terms)
  guard let pearson = ChiSquareResult(statistic, degreesOfFreedom: df) else {
    return .notEstimable(.impossibleArgument)
  }
  let isTwoByTwo = used.rowTotals.count == 2 && used.columnTotals.count == 2
  let shorter = min(used.rowTotals.count, used.columnTotals.count) - 1
  return .value(
    ChiSquareTest(
      pearson: pearson,
      yates: isTwoByTwo
        ? Estimable(ChiSquareResult(sum(corrected), degreesOfFreedom: df), otherwise: .impossibleArgument)
        : .notEstimable(.impossibleArgument),
      smallestExpected: expectedCounts.min() ?? 0,
      cellsExpectedBelowFive: expectedCounts.count { $0 < 5 },
      cramersV: (statistic / (total * Double(shorter))).squareRoot()))
}
