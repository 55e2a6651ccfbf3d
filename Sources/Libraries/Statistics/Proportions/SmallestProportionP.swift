/// The smallest two-sided p-value that a test of two groups could have given with these sizes and as many responders in
/// all, however they had fallen on the groups; at or above alpha the counts could not have been significant. Nil where
/// the test is not estimable.
///
/// - Parameters:
///   - table: responders and others of each group.
///   - test: the p-value of a table `[[a, b], [c, d]]`.
package func smallestP(of table: [[Int]], _ test: ([[Int]]) -> Estimable<Double>) -> Double? {
  guard table.count == 2, table.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0 >= 0 } }) else { return nil }
  let (first, second) = (table[0][0] + table[0][1], table[1][0] + table[1][1])
  let responders = table[0][0] + table[1][0]
  // The tables furthest from equal shares are the two in which one group has as few responders as it can.
  return [max(0, responders - second), min(first, responders)].compactMap { count in
    test([[count, first - count], [responders - count, second - responders + count]]).value
  }.min()
}
