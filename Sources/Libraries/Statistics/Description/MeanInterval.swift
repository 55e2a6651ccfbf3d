/// The standard error of a mean and its confidence interval.
package struct MeanInterval: Sendable, Hashable {
  package let standardError: Double
  package let interval: ConfidenceInterval
}

/// The interval of a mean from its count, mean and SD: mean ± t(n − 1) SD / √n, or one side of it.
///
/// Assumes the mean to be roughly normally distributed. With an SD of 0 the interval collapses onto the mean. A
/// one-sided alternative leaves the other side open.
package func meanInterval(
  n: Int, mean: Double, sd: Double, level: Double = 0.95, alternative: Alternative = .twoSided
) -> Estimable<MeanInterval> {
  guard n >= 2 else { return .notEstimable(.tooFew) }
  guard sd >= 0, sd.isFinite, mean.isFinite else { return .notEstimable(.impossibleArgument) }
  let error = sd / Double(n).squareRoot()
  guard
    let interval = studentInterval(
      estimate: mean, error: error, degreesOfFreedom: Double(n - 1), level: level, alternative: alternative)
  else { return .notEstimable(.impossibleArgument) }
  return .value(MeanInterval(standardError: error, interval: interval))
}

/// The interval of an estimate whose error is estimated with the given degrees of freedom; nil when the level is not
/// one or there are no degrees of freedom.
func studentInterval(
  estimate: Double, error: Double, degreesOfFreedom: Double, level: Double,
  alternative: Alternative = .twoSided
) -> ConfidenceInterval? {
  guard isConfidenceLevel(level), let t = StudentT(degreesOfFreedom: degreesOfFreedom) else { return nil }
  let outside = alternative == .twoSided ? (1 - level) / 2 : 1 - level
  guard let critical = t.quantile(outside, .upper) else { return nil }
  let half = critical * error
  return ConfidenceInterval(
    low: alternative == .less ? nil : estimate - half,
    high: alternative == .greater ? nil : estimate + half,
    level: level)
}
