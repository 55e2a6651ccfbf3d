/// A rectangular table of counts with its margins.
package struct CountTable: Sendable, Hashable {
  package let counts: [[Int]]
  package let rowTotals: [Int]
  package let columnTotals: [Int]
  package let total: Int

  /// Nil when rows differ in length, a count is negative, or the total exceeds a thousand million.
  package init?(_ counts: [[Int]]) {
    let width = counts.first?.count ?? 0
    let most = 1_000_000_000
    guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { (0...most).contains($0) } }) else {
      return nil
    }
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
    guard total <= most else { return nil }
  }

  /// The table without rows and columns that hold nothing.
  package var withoutEmptyMargins: CountTable {
    let rows = counts.filter { $0.contains { $0 > 0 } }
    let kept = columnTotals.indices.filter { columnTotals[$0] > 0 }
    return CountTable(rows.map { row in kept.map { row[$0] } }) ?? self
  }
}
