/// A value of a rank statistic that could have printed a reported p-value.
package struct AttainableStatistic: Sendable, Hashable {
  /// min(W+, W−) or min(U₁, U₂).
  package let statistic: Int
  /// Under the variant that prints as reported.
  package let p: Double
  /// Exact; nil for sizes beyond what is counted.
  package let exactP: Double?
}

/// Every value of the smaller rank statistic whose p-value, under one variant of the test, prints as `reported`.
///
/// No match under any variant means that this test, without ties and zeros, cannot have printed it; ties add values.
/// Not estimable for impossible sizes, and for the exact variant at sizes beyond what is counted.
package func attainableStatistics(
  _ test: RankTestWithoutTies, _ variant: RankTestVariant, reported: PrintedNumber, twoSided: Bool = true
) -> Estimable<[AttainableStatistic]> {
  guard let largest = test.largest, let tail = RankTestTail(test, twoSided: twoSided) else {
    return .notEstimable(.impossibleArgument)
  }
  guard largest <= 10_000_000, tail.pValue(0, variant) != nil else { return .notEstimable(.tooMany) }
  // p rises with the statistic, so the matches lie together.
  var low = 0
  var high = largest / 2 + 1
  while low < high {
    let middle = (low + high) / 2
    if (tail.pValue(middle, variant) ?? 1) < reported.rounding.lowerBound {
      low = middle + 1
    } else {
      high = middle
    }
  }
  var found: [AttainableStatistic] = []
  for statistic in low..<(largest / 2 + 1) {
    guard let p = tail.pValue(statistic, variant), reported.prints(p) else { break }
    found.append(
      AttainableStatistic(statistic: statistic, p: p, exactP: tail.pValue(statistic, .exact)))
  }
  return .value(found)
}
