/// The ratio of two variances with its interval.
package struct VarianceRatio: Sendable, Hashable {
  package let f: Double
  package let numeratorDegreesOfFreedom: Int
  package let denominatorDegreesOfFreedom: Int
  /// Twice the smaller tail.
  package let pValue: Double
  package let interval: ConfidenceInterval
}

/// The F test of two variances, first over second, s₁² / s₂² on n₁ − 1 and n₂ − 1 degrees of freedom; two-sided p is
/// twice the smaller tail. A pure number. Assumes normal values, and is a test of that more than of the variances
/// (Snedecor 1934).
package func varianceRatio(
  _ first: [Double?], _ second: [Double?], level: Double = 0.95
) -> Estimable<VarianceRatio> {
  guard let a = Moments(present(first)), let b = Moments(present(second)) else {
    return .notEstimable(.emptyGroup)
  }
  guard let above = a.variance, let below = b.variance else { return .notEstimable(.tooFew) }
  guard above > 0, below > 0 else { return .notEstimable(.noVariation) }
  let ratio = above / below
  let outside = (1 - level) / 2
  guard isConfidenceLevel(level),
    let distribution = FisherF(numerator: Double(a.count - 1), denominator: Double(b.count - 1)),
    let lower = distribution.lower(ratio), let upper = distribution.upper(ratio),
    let high = distribution.quantile(outside, .upper), let low = distribution.quantile(outside)
  else { return .notEstimable(.impossibleArgument) }
  return .value(
    VarianceRatio(
      f: ratio, numeratorDegreesOfFreedom: a.count - 1, denominatorDegreesOfFreedom: b.count - 1,
      pValue: min(1, 2 * min(lower, upper)),
      interval: ConfidenceInterval(low: ratio / high, high: ratio / low, level: level)))
}
