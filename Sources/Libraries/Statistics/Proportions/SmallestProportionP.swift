/// The smallest p-value that a test of groups could have given with these sizes and as many responders in all, however
/// they had fallen on the groups; at or above alpha the counts could not have been significant. Nil where the test is not
/// estimable, and above seven groups, whose extreme tables are too many to try.
///
/// Chi-square and the improbability of a table are convex in its counts, so both are largest at a table in which all
/// groups but one consist of responders only or of others only.
///
/// - Parameters:
///   - table: responders and others of each group.
///   - test: the p-value of such a table.
package func smallestP(of table: [[Int]], _ test: ([[Int]]) -> Estimable<Double>) -> Double? {
  guard (2...7).contains(table.count), table.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0 >= 0 } }) else {
    return nil
  }
  let sizes = table.map { $0[0] + $0[1] }
  let responders = table.reduce(0) { $0 + $1[0] }
  var extremes: Set<[Int]> = []
  for mixed in sizes.indices {
    for chosen in 0..<(1 << sizes.count) where chosen & (1 << mixed) == 0 {
      var counts = sizes.indices.map { chosen & (1 << $0) == 0 ? 0 : sizes[$0] }
      counts[mixed] = responders - counts.reduce(0, +)
      if (0...sizes[mixed]).contains(counts[mixed]) { extremes.insert(counts) }
    }
  }
  return extremes.compactMap { counts in test(zip(counts, sizes).map { [$0, $1 - $0] }).value }.min()
}
