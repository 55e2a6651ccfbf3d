/// A number estimated by a model - a coefficient, a least-squares mean, a difference - with its uncertainty.
package struct ModelEffect: Sendable, Hashable {
  package let estimate: Double
  package let standardError: Double
  package let degreesOfFreedom: Double
  /// From Student's t.
  package let interval: ConfidenceInterval
  /// The estimate over its standard error; not estimable when that is 0.
  package let t: Estimable<Double>
  /// Two-sided, of the estimate being 0.
  package let pValue: Estimable<Double>

  /// Nil when the degrees of freedom are not positive or the level is none.
  init?(estimate: Double, standardError: Double, degreesOfFreedom: Double, level: Double) {
    guard let distribution = StudentT(degreesOfFreedom: degreesOfFreedom),
      let critical = distribution.critical(level), estimate.isFinite, standardError.isFinite
    else { return nil }
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.interval = ConfidenceInterval(
      low: estimate - critical * standardError, high: estimate + critical * standardError, level: level)
    self.t = Estimable(finite: estimate / standardError, otherwise: .noVariation)
    self.pValue = t.flatMap { Estimable(distribution.twoSided($0), otherwise: .impossibleArgument) }
  }
}
