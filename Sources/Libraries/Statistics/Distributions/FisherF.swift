import CDistributions

/// Fisher's F distribution.
package struct FisherF: ContinuousDistribution {
  /// Degrees of freedom above the line, above 0.
  package let numerator: Double
  /// Degrees of freedom below the line, above 0.
  package let denominator: Double

  /// Nil unless both degrees of freedom are positive numbers.
  package init?(numerator: Double, denominator: Double) {
    guard numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  package var support: ClosedRange<Double> { 0 ... .infinity }

  package func interiorProbability(_ tail: Tail, _ x: Double) -> Double {
    tail == .lower ? fisher_f_lower(x, numerator, denominator) : fisher_f_upper(x, numerator, denominator)
  }

  package func interiorDensity(_ x: Double) -> Double { fisher_f_density(x, numerator, denominator) }

  package func interiorQuantile(_ tail: Tail, _ p: Double) -> Double {
    tail == .lower
      ? fisher_f_quantile_lower(p, numerator, denominator)
      : fisher_f_quantile_upper(p, numerator, denominator)
  }
}
