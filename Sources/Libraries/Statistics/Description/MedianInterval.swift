/// A median with an interval that assumes nothing of the distribution.
package struct MedianInterval: Sendable, Hashable {
  package let n: Int
  package let median: Estimable<Double>
  /// Between two observed values.
  package let interval: Estimable<ConfidenceInterval>
  /// The coverage of the interval, at least the level asked for.
  package let achievedLevel: Estimable<Double>
}

/// The median and its interval from order statistics k and n − k + 1, with the largest k whose binomial coverage
/// reaches the level. None exists at 95 % for five values or fewer.
package func medianInterval(_ values: [Double?], level: Double = 0.95) -> MedianInterval {
  let sorted = present(values).sorted()
  let n = sorted.count
  func without(_ reason: NotEstimable) -> MedianInterval {
    MedianInterval(
      n: n, median: Estimable(median(ofSorted: sorted), otherwise: .noValues),
      interval: .notEstimable(reason),
      achievedLevel: .notEstimable(reason))
  }
  guard n > 0 else { return without(.noValues) }
  guard isConfidenceLevel(level), let coin = Binomial(trials: n, probability: 0.5) else {
    return without(.impossibleArgument)
  }
  /// P(X ≤ k − 1) on either side is what interval k leaves out. It must not exceed half of 1 − level, with slack for
  /// the rounding of the level itself.
  let allowed = (1 - level) / 2 * (1 + 1e-12)
  func fits(_ k: Int) -> Bool { (coin.lower(k - 1) ?? 1) <= allowed }
  guard fits(1) else { return without(.noIntervalAtThisLevel) }
  var low = 1
  var high = n / 2 + 1
  while high - low > 1 {
    let middle = (low + high) / 2
    if fits(middle) { low = middle } else { high = middle }
  }
  return MedianInterval(
    n: n, median: Estimable(median(ofSorted: sorted), otherwise: .noValues),
    interval: .value(ConfidenceInterval(low: sorted[low - 1], high: sorted[n - low], level: level)),
    achievedLevel: .value(1 - 2 * (coin.lower(low - 1) ?? 0)))
}
