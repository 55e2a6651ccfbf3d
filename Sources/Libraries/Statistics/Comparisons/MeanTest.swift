/// A mean tested against a fixed value, with its interval.
package struct MeanTest: Sendable, Hashable {
  package let n: Int
  package let mean: Double
  /// Exactly 0 when all values are equal.
  package let standardDeviation: Estimable<Double>
  package let standardError: Estimable<Double>
  /// n − 1.
  package let degreesOfFreedom: Estimable<Int>
  /// (mean − hypothesis) / standard error; not estimable when the values do not vary.
  package let t: Estimable<Double>
  package let pValue: Estimable<Double>
  /// Of the mean. It collapses onto it when the values do not vary.
  package let interval: Estimable<ConfidenceInterval>
}

/// Student's one-sample t test of finite values against `hypothesis`: t = (mean − hypothesis) / (SD / √n) on n − 1
/// degrees of freedom (Student 1908, Biometrika 6:1).
///
/// Mean, SD, SE and limits are in the unit of the values. Assumes the mean to be roughly normally distributed. One
/// value gives the mean only.
package func meanTest(
  _ values: [Double], against hypothesis: Double = 0, alternative: Alternative = .twoSided,
  level: Double = 0.95
) -> Estimable<MeanTest> {
  guard let moments = Moments(values) else { return .notEstimable(.noValues) }
  guard let sd = moments.standardDeviation else {
    return .value(
      MeanTest(
        n: 1, mean: moments.mean, standardDeviation: .notEstimable(.tooFew),
        standardError: .notEstimable(.tooFew),
        degreesOfFreedom: .notEstimable(.tooFew), t: .notEstimable(.tooFew), pValue: .notEstimable(.tooFew),
        interval: .notEstimable(.tooFew)))
  }
  return meanTest(
    n: moments.count, mean: moments.mean, sd: sd, against: hypothesis, alternative: alternative, level: level)
}

/// The same test from printed or published summaries: count, mean and SD of the values or changes.
package func meanTest(
  n: Int, mean: Double, sd: Double, against hypothesis: Double = 0, alternative: Alternative = .twoSided,
  level: Double = 0.95
) -> Estimable<MeanTest> {
  meanInterval(n: n, mean: mean, sd: sd, level: level, alternative: alternative).flatMap { found in
    let t: Estimable<Double> =
      sd == 0
      ? .notEstimable(.noVariation)
      : Estimable(finite: (mean - hypothesis) / found.standardError, otherwise: .noVariation)
    let student = StudentT(degreesOfFreedom: Double(n - 1))
    return .value(
      MeanTest(
        n: n, mean: mean, standardDeviation: .value(sd), standardError: .value(found.standardError),
        degreesOfFreedom: .value(n - 1), t: t,
        pValue: t.flatMap { Estimable(student?.pValue($0, alternative), otherwise: .impossibleArgument) },
        interval: .value(found.interval)))
  }
}
