import CDistributions

/// Student's t distribution.
package struct StudentT: SymmetricDistribution {
  /// Above 0; fractions are allowed, as Welch and Satterthwaite need them.
  package let degreesOfFreedom: Double

  /// Nil unless the degrees of freedom are a positive number.
  package init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  package var support: ClosedRange<Double> { -.infinity ... .infinity }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower ? student_t_lower(x, degreesOfFreedom) : student_t_upper(x, degreesOfFreedom)
  }

  package func interiorDensity(_ x: Double) -> Double { student_t_density(x, degreesOfFreedom) }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    StudentPoints.point(tail, p, degreesOfFreedom: degreesOfFreedom)
  }
}
