/// A test statistic whose p-value can be recomputed from print.
package enum PrintedTest: Sendable, Hashable {
  case t(degreesOfFreedom: Double)
  case z
  case f(numerator: Double, denominator: Double)
  case chiSquare(degreesOfFreedom: Double)
  /// A correlation, with n − 2 degrees of freedom.
  case r(degreesOfFreedom: Double)

  /// The p-value of a statistic; nil when it is impossible.
  package func pValue(_ statistic: Double, twoSided: Bool) -> Double? {
    let sides = twoSided ? 1.0 : 0.5
    switch self {
    case .t(let df): return StudentT(degreesOfFreedom: df)?.twoSided(statistic).map { sides * $0 }
    case .z: return Normal().twoSided(statistic).map { sides * $0 }
    case .f(let numerator, let denominator):
      return FisherF(numerator: numerator, denominator: denominator)?.upper(statistic)
    case .chiSquare(let df): return ChiSquared(degreesOfFreedom: df)?.upper(statistic)
    case .r(let df):
      if abs(statistic) >= 1 { return 0 }
      let t = statistic * (df / ((1 - statistic) * (1 + statistic))).squareRoot()
      return StudentT(degreesOfFreedom: df)?.twoSided(t).map { sides * $0 }
    }
  }
}

/// A printed p-value set against the one its printed statistic gives.
package struct RecomputedP: Sendable, Hashable {
  /// Of the statistic as printed.
  package let p: Double
  /// Over all statistics that print alike.
  package let bounds: ClosedRange<Double>
  /// Some p within the bounds prints as reported.
  package let isConsistent: Bool
  /// The reported p is zero, which is an error by itself.
  package let isZero: Bool
  /// Inconsistent, and on the other side of alpha.
  package let isDecisionError: Bool
}

/// Recomputes the p-value of a printed statistic (Nuijten et al. 2016): the statistic and p are both allowed their
/// rounding. A one-sided p reported without saying so is the commonest innocent cause of a mismatch.
package func recomputedP(
  _ test: PrintedTest, statistic: PrintedNumber, reported: PrintedP, twoSided: Bool = true,
  alpha: Double = 0.05
) -> Estimable<RecomputedP> {
  let magnitude = abs(statistic.value)
  let half = statistic.halfUnit
  guard let p = test.pValue(magnitude, twoSided: twoSided),
    let low = test.pValue(magnitude + half, twoSided: twoSided),
    let high = test.pValue(max(0, magnitude - half), twoSided: twoSided), low <= high
  else { return .notEstimable(.impossibleArgument) }
  let isConsistent = reported.agrees(with: low...high)
  let isReportedSignificant = reported.isSignificant(alpha: alpha)
  return .value(
    RecomputedP(
      p: p, bounds: low...high, isConsistent: isConsistent, isZero: reported.isZero,
      isDecisionError: !isConsistent && isReportedSignificant.map { $0 != (p <= alpha) } ?? false))
}
