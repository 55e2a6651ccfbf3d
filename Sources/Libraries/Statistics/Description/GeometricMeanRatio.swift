import Glibc

/// The ratio of follow-up to baseline, averaged on the logarithmic scale.
package struct GeometricMeanRatio: Sendable, Hashable {
  package let pairs: Int
  package let leftOut: Int
  /// The geometric mean of follow-up / baseline.
  package let ratio: Estimable<Double>
  /// The paired t test on the logarithms; its interval is that of the mean log ratio.
  package let test: Estimable<MeanTest>

  /// 100 (ratio − 1).
  package var percentChange: Estimable<Double> { ratio.map { 100 * ($0 - 1) } }
  /// The interval of the ratio.
  package var interval: Estimable<ConfidenceInterval> {
    test.flatMap { $0.interval.map { $0.mapped { exp($0) } } }
  }
}

/// The geometric mean ratio of paired values: a paired t analysis of log(follow-up / baseline).
///
/// Not estimable when a value is zero or negative. Ratios are formed from the decimals, so that equal ratios stay equal.
package func geometricMeanRatio(
  _ baseline: [Double?], _ followup: [Double?], level: Double = 0.95
) -> GeometricMeanRatio {
  let pairs = CompletePairs(baseline, followup)
  guard pairs.baseline.allSatisfy({ $0 > 0 }), pairs.followup.allSatisfy({ $0 > 0 }) else {
    return GeometricMeanRatio(
      pairs: pairs.count, leftOut: pairs.leftOut, ratio: .notEstimable(.nonPositiveValue),
      test: .notEstimable(.nonPositiveValue))
  }
  let logarithms = zip(pairs.followup, pairs.baseline).map { log(decimalRatio($0, to: $1)) }
  let test = meanTest(logarithms, level: level)
  return GeometricMeanRatio(
    pairs: pairs.count, leftOut: pairs.leftOut, ratio: test.map { exp($0.mean) }, test: test)
}
