/// Signed ranks and the Hodges-Lehmann estimate of counted changes.
extension CountedChanges {
  /// The signed ranks of the changes, as `SignedRanks` of the single changes would be.
  ///
  /// Walks outwards from zero on both sides at once. O(distinct values).
  package func signedRanks(zeros handling: ZeroHandling = .drop) -> SignedRanks {
    var up = smallestInteger(from: 0, through: values.count) { $0 == values.count || values[$0] >= 0 }
    var down = up - 1
    let zeros = up < values.count && values[up] == 0 ? counts[up] : 0
    if zeros > 0 { up += 1 }
    var ranks = SignedRanks(count: count, zeros: zeros, handling: handling)
    while up < values.count || down >= 0 {
      let above = up < values.count ? values[up] : Int.max
      let under = down >= 0 ? -values[down] : Int.max
      ranks.add(
        positives: above <= under ? counts[up] : 0, negatives: under <= above ? counts[down] : 0)
      if above <= under { up += 1 }
      if under <= above { down -= 1 }
    }
    return ranks
  }

  /// The Hodges-Lehmann estimate with its interval, as `hodgesLehmann` of the single changes.
  ///
  /// The k-th smallest Walsh average is found by bisecting over sums of two whole numbers and counting, with
  /// multiplicities, the pairs up to each: O(distinct values · log(range)).
  ///
  /// - Parameter depth: from `signedRankDepth` for this number of changes.
  package func hodgesLehmann(_ depth: IntervalDepth) -> Estimable<LocationEstimate> {
    // An odd number of pairs has one middle, which both are then.
    guard let lowMiddle = smallestPairSum((pairCount + 1) / 2),
      let highMiddle = smallestPairSum(pairCount / 2 + 1)
    else { return .notEstimable(.noValues) }
    guard let low = smallestPairSum(depth.k), let high = smallestPairSum(pairCount + 1 - depth.k) else {
      return .notEstimable(.noIntervalAtThisLevel)
    }
    return .value(
      LocationEstimate(
        estimate: change(lowMiddle + highMiddle) / 4,
        interval: ConfidenceInterval(low: change(low) / 2, high: change(high) / 2, level: depth.level),
        achievedLevel: depth.achievedLevel))
  }

  /// n (n + 1) / 2.
  private var pairCount: Int { count * (count + 1) / 2 }

  /// The `k`-th smallest sum of two changes i <= j, counted from 1; nil when there is none.
  private func smallestPairSum(_ k: Int) -> Int? {
    guard k >= 1, k <= pairCount, let first = values.first, let last = values.last else { return nil }
    return values.withUnsafeBufferPointer { values in
      counts.withUnsafeBufferPointer { counts in
        below.withUnsafeBufferPointer { below in
          smallestInteger(from: 2 * first, through: 2 * last) { bound in
            pairs(upTo: bound, values, counts, below) >= k
          }
        }
      }
    }
  }

  /// How many pairs i <= j have a sum up to `bound`: as for Walsh averages one sweep of two indices, in which a value
  /// that occurs c times pairs with itself c (c + 1) / 2 times.
  private func pairs(
    upTo bound: Int, _ values: UnsafeBufferPointer<Int>, _ counts: UnsafeBufferPointer<Int>,
    _ below: UnsafeBufferPointer<Int>
  ) -> Int {
    var pairs = 0
    var end = values.count
    for start in 0..<values.count {
      while end > start, values[start] + values[end - 1] > bound { end -= 1 }
      if end <= start { break }
      let count = counts[start]
      pairs += count * (count + 1) / 2 + count * (below[end] - below[start + 1])
    }
    return pairs
  }
}
