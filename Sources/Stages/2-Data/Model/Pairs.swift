extension Dataset {
  /// Calls back with the two values of every member who has both, in the order of the subjects, without building
  /// any column of pairs. A change uses exactly these.
  ///
  /// - Parameters:
  ///   - endpoint: index into `Study.endpoints`.
  ///   - baseline: index into `Study.timePoints` of the baseline visit.
  ///   - followUp: index into `Study.timePoints` of the visit compared with it.
  ///   - members: who counts, indexed by subject.
  ///   - decimal: for a decimal endpoint, (baseline, follow-up) as integers × 10^−decimals: their difference is exact.
  ///   - real: for an endpoint of doubles, (baseline, follow-up).
  package func forEachPair(
    endpoint: Int, baseline: Int, followUp: Int, members: [Bool],
    decimal: (Int64, Int64) -> Void, real: (Double, Double) -> Void
  ) {
    let (before, after) = (columns[endpoint][baseline], columns[endpoint][followUp])
    let isDecimal = before.decimals != nil && after.decimals != nil
    for subject in 0..<min(members.count, before.count, after.count) where members[subject] {
      if isDecimal {
        if let first = before.scaled(subject), let second = after.scaled(subject) { decimal(first, second) }
      } else if let first = before.value(subject), let second = after.value(subject) {
        real(first, second)
      }
    }
  }

  /// How many of the members have both values.
  package func pairCount(endpoint: Int, baseline: Int, followUp: Int, members: [Bool]) -> Int {
    var total = 0
    forEachPair(endpoint: endpoint, baseline: baseline, followUp: followUp, members: members) { _, _ in
      total += 1
    } real: { _, _ in
      total += 1
    }
    return total
  }
}
