/// The difference of two independent means expressed in standard deviations; first minus second.
package struct IndependentEffectSize: Sendable, Hashable {
  package let n1: Int
  package let n2: Int
  /// Over the pooled SD (Cohen).
  package let d: Estimable<Double>
  /// From the noncentral t distribution.
  package let dInterval: Estimable<ConfidenceInterval>
  /// d times Hedges' factor, and the same with its usual approximation.
  package let hedgesG: Estimable<Double>
  package let hedgesGApproximate: Estimable<Double>
  package let gInterval: Estimable<ConfidenceInterval>
  /// Over the SD of the second group, the reference (Glass).
  package let glassDelta: Estimable<Double>
  /// Over the root mean square of the two SDs, whatever the group sizes.
  package let dAverageVariance: Estimable<Double>
}

/// Effect sizes of two independent groups (Cohen 1988; Hedges 1981, J Educ Stat 6:107), pure numbers in units of an SD;
/// missing values left out. d = (m₁ − m₂) / pooled SD; its interval assumes normal values of one variance.
package func independentEffectSize(
  _ first: [Double?], _ second: [Double?], level: Double = 0.95
) -> IndependentEffectSize {
  let a = Moments(present(first))
  let b = Moments(present(second))
  let (n1, n2) = (a?.count ?? 0, b?.count ?? 0)
  let df = n1 + n2 - 2
  let difference = a.flatMap { a in b.map { a.mean - $0.mean } }
  func over(_ denominator: Double?) -> Estimable<Double> {
    guard let difference else { return .notEstimable(.emptyGroup) }
    guard let denominator else { return .notEstimable(.tooFew) }
    return denominator > 0
      ? Estimable(finite: difference / denominator, otherwise: .noVariation) : .notEstimable(.noVariation)
  }
  let pooled = a.flatMap { a in
    b.flatMap { b in df > 0 ? ((a.sumOfSquares + b.sumOfSquares) / Double(df)).squareRoot() : nil }
  }
  let d = over(pooled)
  let size = n1 > 0 && n2 > 0 ? (1 / (1 / Double(n1) + 1 / Double(n2))).squareRoot() : 0
  let interval = d.flatMap { d -> Estimable<ConfidenceInterval> in
    let found = noncentralityInterval(t: d * size, degreesOfFreedom: Double(df), level: level)
    return Estimable(found?.mapped { $0 / size }, otherwise: .didNotConverge)
  }
  let j = hedgesCorrection(degreesOfFreedom: df)
  let variances = a?.variance.flatMap { first in b?.variance.map { (first + $0) / 2 } }
  return IndependentEffectSize(
    n1: n1, n2: n2, d: d, dInterval: interval,
    hedgesG: d.flatMap { d in j.map { $0 * d } },
    hedgesGApproximate: d.flatMap { d in hedgesCorrectionApproximate(degreesOfFreedom: df).map { $0 * d } },
    gInterval: interval.flatMap { interval in j.map { j in interval.mapped { $0 * j } } },
    glassDelta: over(b?.standardDeviation),
    dAverageVariance: over(variances?.squareRoot()))
}
