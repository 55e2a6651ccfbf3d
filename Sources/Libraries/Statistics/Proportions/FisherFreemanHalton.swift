import Glibc

/// Fisher's exact test of a table of any size (Freeman and Halton 1951, Biometrika 38:141): the probability of all
/// tables with these margins that are no more probable than the observed one, with a relative slack of 1e-7.
///
/// Empty rows and columns are left out. Tables are enumerated; beyond `limit` of them the test is not estimable, as the
/// chi-square test then serves.
package func fisherFreemanHaltonP(_ table: [[Int]], limit: Int = 20_000_000) -> Estimable<Double> {
  guard let table = CountTable(table)?.withoutEmptyMargins else { return .notEstimable(.impossibleArgument) }
  guard table.rowTotals.count >= 2, table.columnTotals.count >= 2 else { return .notEstimable(.emptyMargin) }
  guard table.total <= 100_000 else { return .notEstimable(.tooMany) }
  var logFactorials = [0.0]
  for value in 1...table.total { logFactorials.append(logFactorials[value - 1] + log(Double(value))) }
  func logFactorialSum(_ counts: [Int]) -> Double { sum(counts.map { logFactorials[$0] }) }
  let margins =
    logFactorialSum(table.rowTotals) + logFactorialSum(table.columnTotals) - logFactorials[table.total]
  let observed = margins - logFactorialSum(table.counts.flatMap(\.self))
  var search = TableSearch(
    rows: table.rowTotals, columns: table.columnTotals, logFactorials: logFactorials,
    threshold: observed + 1e-7, limit: limit)
  search.fill(row: 0, column: 0, left: table.rowTotals[0], logProbability: margins)
  return search.visited > limit ? .notEstimable(.tooMany) : .value(min(1, search.probability))
}

/// Walks through every table with the given margins, cell by cell; the last row and column follow from the margins.
private struct TableSearch {
  let rows: [Int]
  /// What is left of each column.
  var columns: [Int]
  let logFactorials: [Double]
  /// Tables up to this log probability count.
  let threshold: Double
  let limit: Int
  var visited = 0
  var probability = 0.0

  mutating func fill(row: Int, column: Int, left: Int, logProbability: Double) {
    if visited > limit { return }
    if row == rows.count - 1 {
      // The last row takes what the columns have left.
      visited += 1
      let total = columns.reduce(logProbability) { $0 - logFactorials[$1] }
      if total <= threshold { probability += exp(total) }
      return
    }
    if column == columns.count - 1 {
      guard left <= columns[column] else { return }
      columns[column] -= left
      fill(row: row + 1, column: 0, left: rows[row + 1], logProbability: logProbability - logFactorials[left])
      columns[column] += left
      return
    }
    for count in 0...min(left, columns[column]) {
      columns[column] -= count
      fill(
        row: row, column: column + 1, left: left - count,
        logProbability: logProbability - logFactorials[count])
      columns[column] += count
    }
  }
}
