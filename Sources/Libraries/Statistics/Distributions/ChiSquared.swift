import CDistributions

/// The chi-squared distribution.
package struct ChiSquared: ContinuousDistribution {
  /// Above 0.
  package let degreesOfFreedom: Double

  /// Nil unless the degrees of freedom are a positive number.
  package init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  package var support: ClosedRange<Double> { 0 ... .infinity }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower ? chi_squared_lower(x, degreesOfFreedom) : chi_squared_upper(x, degreesOfFreedom)
  }

  package func interiorDensity(_ x: Double) -> Double { chi_squared_density(x, degreesOfFreedom) }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    tail == .lower
      ? chi_squared_quantile_lower(p, degreesOfFreedom) : chi_squared_quantile_upper(p, degreesOfFreedom)
  }
}
