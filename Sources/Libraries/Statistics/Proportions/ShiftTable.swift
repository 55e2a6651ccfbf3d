/// Categories at baseline (rows) against follow-up (columns), all declared levels shown, in their order.
package struct ShiftTable: Sendable, Hashable {
  package let levels: [String]
  /// Subjects with both categories.
  package let n: Int
  package let counts: [[Int]]
  package let missingBaseline: Int
  package let missingFollowup: Int
  package let missingBoth: Int
  /// Subjects with a category that is not among the levels, at either visit. They are in no other count.
  package let outsideLevels: Int

  /// Percentages of each row's subjects; nil in a row without any.
  package var rowPercentages: [[Double?]] {
    counts.map { row in
      let total = row.reduce(0, +)
      return row.map { total == 0 ? nil : 100 * Double($0) / Double(total) }
    }
  }

  /// Subjects who moved to an earlier level, stayed, and moved to a later one.
  package var moves: (down: Int, same: Int, up: Int) {
    var moves = (down: 0, same: 0, up: 0)
    for (row, values) in counts.enumerated() {
      for (column, count) in values.enumerated() {
        if column < row { moves.down += count }
        if column == row { moves.same += count }
        if column > row { moves.up += count }
      }
    }
    return moves
  }

  /// Pairs of levels between which anyone moved: the degrees of freedom of Bowker's test.
  package var bowkerDegreesOfFreedom: Int {
    levelPairs.count { counts[$0][$1] + counts[$1][$0] > 0 }
  }

  /// Bowker's test of symmetry (1948, JASA 43:572); pairs of levels empty both ways add nothing. With two levels it is
  /// McNemar's test without continuity correction.
  package var bowker: Estimable<ChiSquareResult> {
    let terms = levelPairs.compactMap { i, j -> Double? in
      let (up, down) = (Double(counts[i][j]), Double(counts[j][i]))
      return up + down > 0 ? (up - down) * (up - down) / (up + down) : nil
    }
    guard !terms.isEmpty else { return .notEstimable(.noDiscordantPair) }
    return Estimable(
      ChiSquareResult(sum(terms), degreesOfFreedom: terms.count), otherwise: .impossibleArgument)
  }

  /// Subjects who changed level.
  package var changed: Int { moves.down + moves.up }

  /// The smallest p-value Bowker's test could give had each pair's subjects all moved the same way: chi-square is then
  /// their number. Nil where nobody changed level.
  package var smallestBowkerP: Double? {
    changed == 0
      ? nil : ChiSquareResult(Double(changed), degreesOfFreedom: bowkerDegreesOfFreedom)?.pValue
  }

  private var levelPairs: [(Int, Int)] {
    levels.indices.flatMap { i in levels.indices.filter { $0 > i }.map { (i, $0) } }
  }
}

/// Counts the shifts between categories, paired by position. Where one list is longer, the rest of the other is missing.
package func shiftTable(_ baseline: [String?], _ followup: [String?], levels: [String]) -> ShiftTable {
  let positions = Dictionary(zip(levels, levels.indices), uniquingKeysWith: { first, _ in first })
  var counts = [[Int]](repeating: [Int](repeating: 0, count: levels.count), count: levels.count)
  var (n, missingBaseline, missingFollowup, missingBoth, outside) = (0, 0, 0, 0, 0)
  for index in 0..<max(baseline.count, followup.count) {
    let before = index < baseline.count ? baseline[index] : nil
    let after = index < followup.count ? followup[index] : nil
    switch (before, after) {
    case (nil, nil): missingBoth += 1
    case (nil, let after?): if positions[after] == nil { outside += 1 } else { missingBaseline += 1 }
    case (let before?, nil): if positions[before] == nil { outside += 1 } else { missingFollowup += 1 }
    case (let before?, let after?):
      if let row = positions[before], let column = positions[after] {
        counts[row][column] += 1
        n += 1
      } else {
        outside += 1
      }
    }
  }
  return ShiftTable(
    levels: levels, n: n, counts: counts, missingBaseline: missingBaseline, missingFollowup: missingFollowup,
    missingBoth: missingBoth, outsideLevels: outside)
}
