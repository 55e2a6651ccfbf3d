import CDistributions

/// The noncentral t distribution: that of t when the true mean is not the one tested.
package struct NoncentralT: ContinuousDistribution {
  /// Above 0.
  package let degreesOfFreedom: Double
  /// The true standardised mean, such as d √n for a paired t.
  package let noncentrality: Double

  /// Nil unless the degrees of freedom are a positive number and the noncentrality is finite.
  package init?(degreesOfFreedom: Double, noncentrality: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite, noncentrality.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  package var support: ClosedRange<Double> { -.infinity ... .infinity }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower
      ? noncentral_t_lower(x, degreesOfFreedom, noncentrality)
      : noncentral_t_upper(x, degreesOfFreedom, noncentrality)
  }

  package func interiorDensity(_ x: Double) -> Double {
    noncentral_t_density(x, degreesOfFreedom, noncentrality)
  }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    tail == .lower
      ? noncentral_t_quantile_lower(p, degreesOfFreedom, noncentrality)
      : noncentral_t_quantile_upper(p, degreesOfFreedom, noncentrality)
  }
}
