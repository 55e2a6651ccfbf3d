/// Whether estimates of one effect in several independent samples differ by more than chance.
package struct Heterogeneity: Sendable, Hashable {
  /// Cochran's Q: the weighted squared distances from the common estimate.
  package let chiSquared: Double
  package let degreesOfFreedom: Int
  package let pValue: Double
  /// The estimate that all samples have in common, weighted by the inverse variances.
  package let common: Double
}

/// Cochran's Q test: with w = 1/SE², Q = Σ w (d − d̄)² against chi-squared with one degree of freedom less than there are
/// estimates. For two it is the square of the z test of their difference (Cochran, Biometrics 1954;10:101; Altman and
/// Bland, BMJ 2003;326:219).
///
/// The normal approximation treats standard errors as known: with few subjects in a sample the p-value is somewhat too
/// small. The samples must have no subject in common.
///
/// - Returns: not estimable with fewer than two estimates, or when a standard error is not above zero.
package func heterogeneity(_ estimates: [(estimate: Double, standardError: Double)]) -> Estimable<
  Heterogeneity
> {
  guard estimates.count >= 2 else { return .notEstimable(.tooFewGroups) }
  guard estimates.allSatisfy({ $0.estimate.isFinite && $0.standardError.isFinite }) else {
    return .notEstimable(.impossibleArgument)
  }
  guard estimates.allSatisfy({ $0.standardError > 0 }) else { return .notEstimable(.noVariation) }
  let weights = estimates.map { 1 / ($0.standardError * $0.standardError) }
  let total = weights.reduce(0, +)
  let common = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1.estimate } / total
  let chiSquared = zip(weights, estimates).reduce(0) { sum, item in
    let distance = item.1.estimate - common
    return sum + item.0 * distance * distance
  }
  let degrees = estimates.count - 1
  guard let p = ChiSquared(degreesOfFreedom: Double(degrees))?.upper(chiSquared) else {
    return .notEstimable(.impossibleArgument)
  }
  return .value(Heterogeneity(chiSquared: chiSquared, degreesOfFreedom: degrees, pValue: p, common: common))
}
